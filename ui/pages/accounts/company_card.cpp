#include "ui/pages/accounts/company_card.h"

#include "core/base/shared_text.h"
#include "ui/desk/desk.h"
#include "ui/pages/accounts/account_logo_row.h"

namespace attache {

namespace {

QuietForm::Layout layoutOfCompany()
{
    QuietForm::Layout layout;
    layout.groups = {
        {FieldLabel::tr("Name"), {"name", "short_name"}},
        {CompanyCard::tr("Kind"), {"industry", "business_type", "lifecycle", "source"}},
        {Common::tr("Size"), {"employees", "annual_revenue"}},
        {CompanyCard::tr("Reach"), {"province", "city", "address", "website", "phone"}},
        {CompanyCard::tr("Belongs to"), {"owner", "parent", "external_id"}},
        {CompanyCard::tr("Own"), {}, true},
        {FieldLabel::tr("Notes"), {"notes"}},
    };
    layout.wide = {"name", "address", "website"};
    // The head of the page says these already.
    layout.asked = {"name", "short_name", "owner"};
    return layout;
}

} // namespace

CompanyCard::CompanyCard(Desk &desk, QWidget *parent)
    : CardWidget(FieldLabel::tr("Company"), parent)
    , m_form(new QuietForm(desk, recordTypeOf<Account>(), layoutOfCompany()))
    , m_logo(new AccountLogoRow(desk))
{
    setDense();
    if (!desk.workspace().isReadOnly())
        setNote(tr("Click a line to change it"));
    addWidget(m_form);
    m_form->addExtra(QStringLiteral("logo"), FieldLabel::tr("Logo"), m_logo);
    connect(m_form, &QuietForm::recordLost, this, &CompanyCard::accountLost);
    connect(m_form, &QuietForm::openRequested, this, &CompanyCard::openRequested);
    connect(m_form, &QuietForm::shown, this, [this] {
        m_logo->showAccount(Id<Account>(m_form->recordId()));
        m_form->setExtraShown(m_logo->hasLogo());
    });
}

void CompanyCard::showAccount(Id<Account> account)
{
    m_form->showRecord(account.value());
}

} // namespace attache
