#pragma once

#include "ui/lists/record_list_page.h"

namespace attache {

struct PageParts;

/// What we can show and say: the products.
class LibraryPage final : public RecordListPage
{
    Q_OBJECT

public:
    explicit LibraryPage(const PageParts &parts, QWidget *parent = nullptr);
};

} // namespace attache
