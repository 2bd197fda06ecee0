export * from '../transfer/asking.ts';
