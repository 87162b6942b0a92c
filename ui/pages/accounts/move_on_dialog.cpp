#include "ui/pages/accounts/move_on_dialog.h"

#include "core/base/shared_text.h"
#include "core/domain/account_note.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/field_vocabularies.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_date_edit.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int Width = 460;
constexpr int LabelWidth = 96;

} // namespace

MoveOnDialog::MoveOnDialog(Desk &desk, const Contact &contact, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_contact(contact)
    , m_account(new SavedSuggestEdit(vocabularies::records(
          desk.connection(), *recordTypeOf<AccountNote>().field(QStringLiteral("account")), {})))
    , m_post(new SavedLineEdit)
    , m_day(new SavedDateEdit)
    , m_words(new TextLabel({}, FontRole::Body, TextColor::Secondary))
    , m_move(new Button(tr("Moved on"), ButtonKind::Primary))
{
    //: "%1" is a person
    setWindowTitle(tr("%1 has moved on").arg(contact.name));
    setModal(true);
    m_account->editor()->setAccessibleName(tr("Works now at"));
    m_account->lineEdit()->setPlaceholderText(tr("Not known yet"));
    m_post->editor()->setAccessibleName(FieldLabel::tr("Post"));
    m_day->setToday(desk.clock().today());
    m_day->setValue(desk.clock().today());
    m_day->editor()->setAccessibleName(tr("Since"));
    m_words->setWordWrap(true);
    layOut();
    connect(m_account, &SavedEditor::saved, this, &MoveOnDialog::showConsequences);
    connect(m_move, &Button::clicked, this, &MoveOnDialog::accept);
    showConsequences();
    m_account->editor()->setFocus();
}

void MoveOnDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space4, tokens::Space4, tokens::Space4, tokens::Space4);
    column->setSpacing(tokens::Space3);
    auto *form = new Form;
    form->setLabelWidth(LabelWidth);
    form->addRow(tr("Works now at"), m_account);
    form->addRow(FieldLabel::tr("Post"), m_post);
    form->addRow(tr("Since"), m_day);
    column->addWidget(form);
    column->addWidget(m_words);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    buttons->addStretch(1);
    auto *cancel = new Button(Common::tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    buttons->addWidget(m_move);
    column->addLayout(buttons);
    // As high as what it says, which changes with what is chosen.
    m_words->setFixedWidth(Width - 2 * tokens::Space4);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

Id<Account> MoveOnDialog::to() const
{
    return Id<Account>(m_account->value().toLongLong());
}

QString MoveOnDialog::consequences() const
{
    return m_words->text();
}

void MoveOnDialog::showConsequences()
{
    const auto losing = dealsThatLose(m_desk.connection(), m_contact);
    const auto waking = to().isNull() ? Result<std::vector<Opportunity>>(std::vector<Opportunity>())
                                      : dealsThatMayWake(m_desk.connection(), to());
    if (!losing || !waking) {
        m_words->setText((losing ? waking : losing).error().message);
        return;
    }
    QStringList words{tr("Their roles in the decision chain end. What happened so far stays with "
                         "the account, and a note says where they went.")};
    if (const auto count = static_cast<int>(losing->size()))
        words.append(tr("%n open deal(s) lose them and are shown on Today.", nullptr, count));
    if (const auto count = static_cast<int>(waking->size()))
        words.append(tr("%n lost deal(s) of the new account may wake.", nullptr, count));
    m_words->setText(words.join(QLatin1Char('\n')));
    m_move->setEnabled(to() != m_contact.account || m_contact.account.isNull());
}

void MoveOnDialog::accept()
{
    m_account->saveNow();
    m_post->saveNow();
    m_day->saveNow();
    MovingOn moving{m_contact.id, to(), m_day->value().toDate(), m_post->value().toString()};
    if (!moving.day.isValid())
        moving.day = m_desk.clock().today();
    if (m_desk.editUndoably(tr("%1 moves on").arg(m_contact.name),
                            [&](Writer &writer) { return moveOn(writer, moving); }))
        QDialog::accept();
}

} // namespace attache
