#pragma once

class QString;

namespace attache {

class Desk;
struct AssemblyOrder;

/// Writes the presentation that @p order asks for to @p path in the background, and says so with a
/// way to open it, or what went wrong: where placeholders have no value, with a way to leave them
/// blank. GUI thread; @p desk outlives it.
void assembleInBackground(Desk &desk, const AssemblyOrder &order, const QString &path);

} // namespace attache
