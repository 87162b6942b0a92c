#include "ui/pages/opportunities/opportunities_page.h"

#include "core/domain/opportunity.h"
#include "ui/desk/link.h"
#include "ui/desk/page_parts.h"

namespace attache {

OpportunitiesPage::OpportunitiesPage(const PageParts &parts, QWidget *parent)
    : RecordListPage(parts.desk, &parts.preferences, QStringLiteral("opportunities"),
                     recordTypeOf<Opportunity>(),
                     tr("The deals you are after appear here, whoever they are with."), parent,
                     {QStringLiteral("name"), QStringLiteral("account"), QStringLiteral("stage"),
                      QStringLiteral("amount"), QStringLiteral("expected_close"),
                      QStringLiteral("next_step"), QStringLiteral("next_step_on"),
                      QStringLiteral("owner")})
{
}

void OpportunitiesPage::activate(const QVariant &argument)
{
    RecordListPage::activate(argument);
    if (argument.value<Link>().field == QLatin1String("unassigned"))
        showUnassigned();
}

void OpportunitiesPage::showUnassigned()
{
    list()->facets()->setOnly(QStringLiteral("account"), {QString()});
}

} // namespace attache
