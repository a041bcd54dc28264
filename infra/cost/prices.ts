/**
 * List prices in US dollars, region us-east-1, first tier, without the free tier; as published in 2025 (DynamoDB after its cut of
 * November 2024). They are the one thing to look at anew before a sum is relied on.
 */
export const prices = {
  lambda: { millionRequests: 0.2, armGbSecond: 0.0000133334 },
  dynamodb: { millionReadUnits: 0.125, millionWriteUnits: 0.625, gbMonth: 0.25, backupGbMonth: 0.2 },
  s3: { thousandPuts: 0.005, thousandGets: 0.0004, gbMonth: 0.023 },
  /** Of 64 KB each. */
  sqs: { millionFifoRequests: 0.5 },
  /** Publishes of 64 KB each. */
  sns: { millionPublishes: 0.5, hundredThousandMails: 2 },
  /** Of text that is translated. */
  translate: { millionCharacters: 15 },
  kms: { keyMonth: 1, tenThousandRequests: 0.03 },
  secretsManager: { secretMonth: 0.4 },
  cloudwatch: { logGb: 0.5, alarmMonth: 0.1, metricMonth: 0.3, dashboardMonth: 3 },
  scheduler: { millionCalls: 1 },
  httpApi: { millionRequests: 1 },
  transfer: { gbOut: 0.09 },
} as const;
