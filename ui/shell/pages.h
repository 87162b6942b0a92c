#pragma once

#include "ui/desk/page_parts.h"

class QString;
class QWidget;

namespace attache {

class FileChooser;
class ShellWindow;

/// Adds every page of the product to @p window, in the order of the navigation. A new page is
/// added here and nowhere else.
void addPages(ShellWindow &window, const PageParts &parts);

/// Asks for a list to import; empty when the person cancels.
QString chooseTable(FileChooser &files, QWidget *parent);

/// Shows the page of @p window that imports a table, with the one at @p path; asks for one when it
/// is empty.
void openTable(ShellWindow &window, Desk &desk, const QString &path);

} // namespace attache
