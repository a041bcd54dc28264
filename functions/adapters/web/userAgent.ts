/** Who asks, and why; sites that want to talk find the address. */
export const userAgent = 'Visawire/0.1 (monitor of official visa notices; +https://visawire.dev/about)';
