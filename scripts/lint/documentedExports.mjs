const functions = new Set(['ArrowFunctionExpression', 'FunctionExpression']);

/** @param {import('estree').Declaration | null | undefined} declaration @returns {boolean} whether it is of a function or a class */
function isCallable(declaration) {
  if (declaration?.type !== 'VariableDeclaration') return declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration';
  return declaration.declarations.some(({ init }) => functions.has(init?.type ?? ''));
}

/**
 * Asks for a docstring on each function and class that a file gives others: what it gives, in which units, and when it throws. That
 * it says so is for the reader to see.
 * @type {import('eslint').Rule.RuleModule}
 */
export const documentedExports = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'What is exported says in a docstring what it gives.' } },
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        if (!isCallable(node.declaration)) return;
        const last = context.sourceCode.getCommentsBefore(node).at(-1);
        if (last?.type !== 'Block' || !last.value.startsWith('*')) context.report({ node, messageId: 'missing' });
      },
    };
  },
};
