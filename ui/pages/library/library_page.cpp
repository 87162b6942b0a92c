#include "ui/pages/library/library_page.h"

#include "core/domain/product.h"
#include "ui/desk/page_parts.h"

namespace attache {

LibraryPage::LibraryPage(const PageParts &parts, QWidget *parent)
    : RecordListPage(parts.desk, &parts.preferences, QStringLiteral("library"),
                     recordTypeOf<Product>(),
                     tr("Add the products you sell, each in one sentence."), parent)
{
}

} // namespace attache
