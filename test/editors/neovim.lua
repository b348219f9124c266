-- Does what a person does in Neovim, and prints what it shows as JSON.
local buffer = vim.api.nvim_get_current_buf()

local function wait(what, condition)
  assert(vim.wait(60000, condition, 20), what)
end

local function at(text)
  assert(vim.fn.search('\\V' .. text, 'w') > 0, text)
end

local function card()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

local function keys(typed)
  vim.api.nvim_feedkeys(typed, 'x', false)
end

local function run()
  wait('no server', function()
    for _, client in pairs(vim.lsp.buf_get_clients(buffer)) do
      if client.initialized then return true end
    end
  end)
  local seen = {}
  at('Pryce added')
  wait('no card that knows the whole folder', function()
    keys('K')
    wait('no card', card)
    seen.card = card()
    vim.cmd('normal! l')
    vim.cmd('doautocmd CursorMoved')
    wait('the card stays', function() return not card() end)
    at('Pryce added')
    return seen.card:find('3 other documents', 1, true)
  end)

  keys('gr')
  wait('no references', function() return #vim.fn.getqflist() > 0 end)
  seen.references = vim.tbl_map(function(item) return vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ':t') end, vim.fn.getqflist())
  vim.cmd('cclose')

  at('Pryce added')
  local before = vim.fn.line('.')
  keys('gd')
  wait('no definition', function() return vim.fn.line('.') ~= before end)
  seen.definition = vim.api.nvim_get_current_line()

  local symbols = vim.lsp.buf_request_sync(buffer, 'textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params(buffer) }, 5000)
  seen.symbols = #vim.tbl_values(symbols)[1].result

  at('A spokesman')
  local spokesman = vim.fn.line('.') - 1
  vim.api.nvim_buf_set_lines(buffer, spokesman, spokesman, false, { '“We need more time for this.', '' })
  wait('no hints', function() return #vim.diagnostic.get(buffer) > 0 end)
  seen.hints = vim.tbl_map(function(hint) return hint.message end, vim.diagnostic.get(buffer))
  return seen
end

local ok, seen = pcall(run)
io.stdout:write(vim.fn.json_encode(ok and seen or { failure = tostring(seen) }), '\n')
vim.cmd('qa!')
