import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';

interface Props {
  /** US dollars a month. */
  readonly dollars: number;
  /** AWS Budgets mails ten addresses at most. */
  readonly operators: readonly string[];
}

const mostAddresses = 10;

/** Mails operators when the month's bill is forecast to pass the budget, and when it did. */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { dollars, operators }: Props) {
    super(scope, id);
    const subscribers = operators
      .slice(0, mostAddresses)
      .map((address) => ({ address, subscriptionType: 'EMAIL' as const }));
    const when = (notificationType: 'ACTUAL' | 'FORECASTED') => ({
      notification: {
        comparisonOperator: 'GREATER_THAN',
        notificationType,
        threshold: 100,
        thresholdType: 'PERCENTAGE',
      },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: dollars, unit: 'USD' } },
      notificationsWithSubscribers: [when('FORECASTED'), when('ACTUAL')],
    });
  }
}
