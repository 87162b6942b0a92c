#pragma once

#include "ui/lists/record_list_page.h"

namespace attache {

struct PageParts;

/// All opportunities as a list. The field "unassigned" of a Link shows those without an account.
class OpportunitiesPage final : public RecordListPage
{
    Q_OBJECT

public:
    explicit OpportunitiesPage(const PageParts &parts, QWidget *parent = nullptr);

    void activate(const QVariant &argument) override;

private:
    void showUnassigned();
};

} // namespace attache
