#include "ui/pages/accounts/contact_sheet.h"

#include "core/base/shared_text.h"
#include "core/domain/buying_role.h"
#include "core/exchange/export_cards.h"
#include "core/queries/account_records.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/form.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/lists/qr_dialog.h"
#include "ui/pages/accounts/move_on_dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_body.h"

#include <QVBoxLayout>

namespace attache {

namespace {
constexpr int LabelWidth = 76;
} // namespace

ContactSheet::ContactSheet(Desk &desk, QWidget *parent)
    : RecordSheet(desk, recordTypeOf<Contact>(), parent)
    , m_roles(new QWidget)
{
    form()->leaveOut({QStringLiteral("account"), QStringLiteral("external_id"),
                      QStringLiteral("source"), QStringLiteral("owner")});
    auto *column = new QVBoxLayout(m_roles);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    // The role comes before addresses and numbers.
    m_readable = new ErrorSwitch(m_roles);
    connect(m_readable, &ErrorSwitch::retried, this, &ContactSheet::showRoles);
    content()->column()->insertWidget(0, m_readable);
    addActions();
    content()->column()->addStretch(1);
}

void ContactSheet::addActions()
{
    auto *code = new Button(Common::tr("Show as QR code…"), ButtonKind::Link);
    content()->column()->addWidget(code, 0, Qt::AlignLeading);
    connect(code, &Button::clicked, this, &ContactSheet::showQrCode);
    auto *moved = new Button(tr("Moved on…"), ButtonKind::Link);
    moved->setToolTip(tr("They left this account, perhaps for another."));
    moved->setEnabled(!desk().workspace().isReadOnly());
    content()->column()->addWidget(moved, 0, Qt::AlignLeading);
    connect(moved, &Button::clicked, this, &ContactSheet::askWhereTo);
}

void ContactSheet::askWhereTo()
{
    const auto contact = Store<Contact>(desk().connection()).get(Id<Contact>(recordId()));
    if (!contact)
        return desk().report(contact.error());
    auto *dialog = new MoveOnDialog(desk(), *contact, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void ContactSheet::showQrCode()
{
    QrDialog::show(desk(), window(), form()->valueOf(QStringLiteral("name")).toString(),
                   cardForPhone(desk().connection(), Id<Contact>(recordId())),
                   tr("Scan it with the phone's camera to add this person to its contacts."));
}

void ContactSheet::shown()
{
    showRoles();
}

void ContactSheet::showRoles()
{
    const auto roles = rolesOf(desk().connection(), Id<Contact>(recordId()));
    if (!m_readable->shows(roles))
        return;
    // The place for a first role stays while somebody writes there.
    bool same = static_cast<size_t>(m_roleForms.size()) == roles->size() &&
                (!roles->empty() || m_firstFor == recordId());
    for (size_t i = 0; same && i < roles->size(); ++i)
        same = m_roleForms[static_cast<qsizetype>(i)]->recordId() == (*roles)[i].id.value();
    if (same) {
        for (RecordForm *each : std::as_const(m_roleForms))
            each->refresh();
        return;
    }
    m_roleForms.clear();
    m_firstRole.clear();
    m_firstFor = roles->empty() ? recordId() : 0;
    clearLayout(m_roles->layout());
    for (const BuyingRole &role : *roles)
        m_roles->layout()->addWidget(makeRole(role.id.value()));
    if (roles->empty())
        m_roles->layout()->addWidget(makeFirstRole());
    auto *add = new Button(Common::tr("Add role"), ButtonKind::Link);
    add->setEnabled(!desk().workspace().isReadOnly());
    if (roles->empty())
        add->hide();
    connect(add, &Button::clicked, this, [this] {
        addRole(RoleKind::Unknown, {});
        if (!m_roleForms.isEmpty())
            m_roleForms.back()->focusField(QStringLiteral("role"));
    });
    m_roles->layout()->addWidget(add);
    m_roles->layout()->setAlignment(add, Qt::AlignLeading);
    m_roles->layout()->addWidget(new Separator);
    // Not those that have just been replaced: they are still there, but in no layout.
    QList<QWidget *> blocks;
    for (int i = 0; i < m_roles->layout()->count(); ++i)
        blocks.append(m_roles->layout()->itemAt(i)->widget());
    orderTabs(blocks);
}

QWidget *ContactSheet::makeRole(qint64 id)
{
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, tokens::Space2);
    column->setSpacing(tokens::Space1);
    auto *roleForm = new RecordForm(desk().workspace(), recordTypeOf<BuyingRole>());
    roleForm->leaveOut(
        {QStringLiteral("contact"), QStringLiteral("account"), QStringLiteral("opportunity")});
    roleForm->setLabelWidth(LabelWidth);
    roleForm->showRecord(id);
    column->addWidget(roleForm);
    auto *remove = new Button(tr("Remove this role"), ButtonKind::Link);
    remove->setEnabled(!desk().workspace().isReadOnly());
    column->addWidget(remove, 0, Qt::AlignLeading);
    connect(remove, &Button::clicked, this, [this, id] {
        desk().editUndoably(tr("Remove a role of %1").arg(accessibleName()),
                            [&](Writer &writer) { return writer.remove(Id<BuyingRole>(id)); });
    });
    m_roleForms.append(roleForm);
    return block;
}

QWidget *ContactSheet::makeFirstRole()
{
    const RecordType &type = recordTypeOf<BuyingRole>();
    auto *form = new Form;
    form->setLabelWidth(LabelWidth);
    auto *role = new SavedComboBox;
    // Unknown to begin with; nothing is written for it.
    for (const Choice<RoleKind> &choice : choicesOf<RoleKind>)
        role->addChoice(labelOf(choice.value), QString::fromLatin1(choice.key));
    auto *concern = new SavedTextEdit;
    m_firstRole = {{QStringLiteral("role"), role}, {QStringLiteral("concern"), concern}};
    for (auto it = m_firstRole.cbegin(); it != m_firstRole.cend(); ++it) {
        it.value()->editor()->setAccessibleName(type.field(it.key())->label());
        it.value()->setReadOnly(desk().workspace().isReadOnly());
    }
    form->addRow(type.field(u"role")->label(), role);
    form->addRow(type.field(u"concern")->label(), concern);
    connect(role, &SavedEditor::saved, this, [this, concern](const QVariant &value) {
        if (const auto kind = fromKey<RoleKind>(value.toString()))
            addRole(*kind, concern->value().toString());
    });
    // A pause in typing must not remove the field that is being typed in.
    concern->setSavesWhileTyping(false);
    connect(concern, &SavedEditor::saved, this, [this](const QVariant &value) {
        if (!value.toString().trimmed().isEmpty())
            addRole(RoleKind::Unknown, value.toString());
    });
    return form;
}

void ContactSheet::addRole(RoleKind kind, const QString &concern)
{
    const auto contact = Store<Contact>(desk().connection()).get(Id<Contact>(recordId()));
    if (!contact)
        return desk().report(contact.error());
    BuyingRole role;
    role.contact = contact->id;
    role.account = contact->account;
    role.role = kind;
    role.concern = concern.trimmed();
    desk().edit(tr("Add a role of %1").arg(contact->name),
                [&](Writer &writer) { return writer.insert(role); });
    showRoles();
}

bool ContactSheet::focusField(const QString &key)
{
    static const QStringList ofRole{QStringLiteral("role"),     QStringLiteral("coverage"),
                                    QStringLiteral("stance"),   QStringLiteral("influence"),
                                    QStringLiteral("last_met"), QStringLiteral("concern")};
    if (!ofRole.contains(key))
        return RecordSheet::focusField(key);
    if (SavedEditor *first = m_firstRole.value(key, m_firstRole.value(QStringLiteral("role")))) {
        content()->ensureWidgetVisible(first);
        first->editor()->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    // Of several roles the one that does not say it yet.
    const QStringList unsaid{QString(), keyOf(RoleKind::Unknown)};
    for (RecordForm *each : std::as_const(m_roleForms)) {
        if (unsaid.contains(each->valueOf(key).toString()))
            return each->focusField(key);
    }
    return !m_roleForms.isEmpty() && m_roleForms.front()->focusField(key);
}

} // namespace attache
