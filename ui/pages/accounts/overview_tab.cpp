#include "ui/pages/accounts/overview_tab.h"

#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/form.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_editor.h"
#include "ui/pages/accounts/account_facts.h"
#include "ui/pages/accounts/account_logo_row.h"
#include "ui/pages/accounts/account_needs.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QPointer>
#include <QResizeEvent>
#include <QUrl>

namespace attache {

namespace {
constexpr int OneColumnBelow = 860;

/// The number behind "need:"; 0 for another field.
qint64 idBehind(const QString &field, QLatin1String prefix)
{
    return field.startsWith(prefix) ? field.mid(prefix.size()).toLongLong() : 0;
}
} // namespace

OverviewTab::OverviewTab(Desk &desk, QWidget *parent)
    : ScrollBody(parent)
    , m_desk(desk)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_form(new RecordForm(desk.workspace(), recordTypeOf<Account>()))
    , m_logo(new AccountLogoRow(desk))
    , m_facts(new AccountFacts(desk))
    , m_needs(new AccountNeeds(desk))
{
    // The tier stands in the head of the page.
    m_form->leaveOut({QStringLiteral("tier")});
    auto *fields = new CardWidget(tr("Fields"));
    fields->addWidget(m_form);
    auto *logo = new Form;
    logo->addRow(recordTypeOf<Account>().field(u"logo")->label(), m_logo);
    fields->addWidget(logo);
    fields->body()->addStretch(1);
    m_columns->setSpacing(tokens::Space4);
    m_columns->addWidget(fields, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(tokens::Space4);
    right->addWidget(m_facts);
    right->addWidget(m_needs);
    right->addStretch(1);
    m_columns->addLayout(right, 1);
    column()->addLayout(m_columns);
    column()->addStretch(1);
    connect(m_form, &RecordForm::recordLost, this, &OverviewTab::accountLost);
    connect(m_form, &RecordForm::addressRequested, this,
            [](const QString &address) { QDesktopServices::openUrl(QUrl(address)); });
}

void OverviewTab::showAccount(Id<Account> account)
{
    m_form->showRecord(account.value());
    m_logo->showAccount(account);
    m_facts->showAccount(account);
    m_needs->showAccount(account);
}

void OverviewTab::refresh()
{
    m_form->refresh();
    m_logo->refresh();
    m_facts->refresh();
    m_needs->refresh();
}

void OverviewTab::saveNow()
{
    m_form->saveNow();
    m_facts->saveNow();
}

void OverviewTab::focus(QWidget *editor)
{
    editor->setFocus(Qt::ShortcutFocusReason);
    // What was just shown has no place before its layout has run.
    QMetaObject::invokeMethod(
        this,
        [this, target = QPointer<QWidget>(editor)] {
            if (target)
                ensureWidgetVisible(target, 0, tokens::RowHeight);
        },
        Qt::QueuedConnection);
}

bool OverviewTab::focusField(const QString &field)
{
    if (field.startsWith(QLatin1String("facts"))) {
        const auto kind = fromKey<FactKind>(QStringView(field).mid(6));
        focus(m_facts->editor(kind.value_or(FactKind::IndustryTraits))->textEdit()->editor());
        return true;
    }
    if (const qint64 id = idBehind(field, QLatin1String("account_fact:"))) {
        FactEditor *editor = m_facts->editorOf(Id<AccountFact>(id));
        if (editor)
            focus(editor->textEdit()->editor());
        return editor;
    }
    if (field == QLatin1String("logo")) {
        focus(m_logo->chooseButton());
        return true;
    }
    if (field == QLatin1String("needs") || field.startsWith(QLatin1String("need:"))) {
        focus(m_needs->editorOf(Id<Need>(idBehind(field, QLatin1String("need:")))));
        return true;
    }
    return m_form->focusField(field);
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    ScrollBody::resizeEvent(event);
    m_columns->setDirection(event->size().width() < OneColumnBelow ? QBoxLayout::TopToBottom
                                                                   : QBoxLayout::LeftToRight);
}

} // namespace attache
