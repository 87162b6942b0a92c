#pragma once

#include "ui/desk/page_parts.h"

#include <QStringList>

class QWidget;

namespace attache {

class FileChooser;
class ShellWindow;

/// Adds every page of the product to @p window, in the order of the navigation. A new page is
/// added here and nowhere else.
void addPages(ShellWindow &window, const PageParts &parts);

/// Asks for a list to import; empty when the person cancels.
QString chooseTable(FileChooser &files, QWidget *parent);

/// Shows the page of @p window that imports tables, with the first of @p paths.
void openTables(ShellWindow &window, Desk &desk, const QStringList &paths);

/// Shows it with the rows on the clipboard.
void pasteTable(ShellWindow &window, Desk &desk);

} // namespace attache
