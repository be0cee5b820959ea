export { createAgent } from 'langchain';
