#include "ui/shell/quick_note_dialog.h"

#include "core/base/shared_text.h"
#include "core/domain/account_note.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/field_vocabularies.h"
#include "ui/forms/quick_line.h"
#include "ui/forms/saved_date_edit.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int Width = 520;
constexpr int DueWidth = 190;

QString promptOf(QuickKind kind)
{
    switch (kind) {
    case QuickKind::Promise:
        return QuickNoteDialog::tr("What was promised, by whom, until when");
    case QuickKind::Call:
        return QuickNoteDialog::tr("With whom, and what was said");
    case QuickKind::Note:
        break;
    }
    return QuickNoteDialog::tr("What to keep in mind");
}

QHBoxLayout *labelled(const QString &name, QWidget *field)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    auto *label = new TextLabel(name, FontRole::Body, TextColor::Secondary);
    label->setFixedWidth(tokens::CardLabelWidth);
    row->addWidget(label);
    row->addWidget(field, 1);
    return row;
}

} // namespace

QuickNoteDialog::QuickNoteDialog(Desk &desk, QuickKind kind, Id<Account> account, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_kind(new SegmentedControl)
    , m_account(new SavedSuggestEdit(vocabularies::records(
          desk.connection(), *recordTypeOf<AccountNote>().field(QStringLiteral("account")), {})))
    , m_line(new QuickLine(desk))
    , m_ofPromise(new QWidget)
    , m_party(new SegmentedControl)
    , m_due(new SavedDateEdit)
    , m_save(new Button(Common::tr("Save"), ButtonKind::Primary))
{
    setModal(true);
    for (const QuickKind each : {QuickKind::Promise, QuickKind::Call, QuickKind::Note})
        m_kind->addSegment(quickKindWord(each), static_cast<int>(each));
    m_kind->setAccessibleName(tr("What to write down"));
    m_account->editor()->setAccessibleName(FieldLabel::tr("Account"));
    m_account->lineEdit()->setPlaceholderText(FieldLabel::tr("Account"));
    m_line->setAccessibleName(tr("What happened"));
    for (const Party each : {Party::Us, Party::Them})
        m_party->addSegment(labelOf(each), static_cast<int>(each));
    m_party->setAccessibleName(tr("Whose promise"));
    m_due->setToday(desk.clock().today());
    m_due->editor()->setAccessibleName(tr("Due"));
    m_due->lineEdit()->setPlaceholderText(Common::tr("No date"));
    layOut();
    connectParts();
    if (!account.isNull())
        m_account->setValue(QVariant(static_cast<qlonglong>(account.value())));
    m_line->setAccount(account);
    m_kind->setCurrentIndex(static_cast<int>(kind));
    setKind(kind);
    (account.isNull() ? m_account->editor() : m_line)->setFocus();
}

void QuickNoteDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space4, tokens::Space4, tokens::Space4, tokens::Space4);
    column->setSpacing(tokens::Space3);
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    column->addLayout(labelled(FieldLabel::tr("Account"), m_account));
    column->addLayout(labelled(FieldLabel::tr("Text"), m_line));
    auto *row = new QHBoxLayout(m_ofPromise);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    auto *by = new TextLabel(tr("By"), FontRole::Body, TextColor::Secondary);
    by->setFixedWidth(tokens::CardLabelWidth);
    row->addWidget(by);
    row->addWidget(m_party);
    row->addSpacing(tokens::Space3);
    row->addWidget(new TextLabel(tr("Due"), FontRole::Body, TextColor::Secondary));
    m_due->setFixedWidth(DueWidth);
    row->addWidget(m_due);
    row->addStretch(1);
    column->addWidget(m_ofPromise);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    buttons->addStretch(1);
    auto *cancel = new Button(Common::tr("Cancel"));
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    // Enter in the line saves; nothing else is pressed by it.
    cancel->setAutoDefault(false);
    m_save->setAutoDefault(false);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    setFixedWidth(Width);
}

void QuickNoteDialog::connectParts()
{
    connect(m_kind, &SegmentedControl::currentChanged, this, [this] {
        setKind(static_cast<QuickKind>(m_kind->currentData().toInt()));
        m_line->setFocus();
    });
    connect(m_account, &SavedEditor::saved, this, [this](const QVariant &value) {
        m_line->setAccount(Id<Account>(value.toLongLong()));
        showRead();
    });
    connect(m_party, &SegmentedControl::currentChanged, this,
            [this] { m_chosenParty = static_cast<Party>(m_party->currentData().toInt()); });
    connect(m_due, &SavedEditor::saved, this,
            [this](const QVariant &value) { m_chosenDue = value.toDate(); });
    connect(m_line, &QuickLine::noteChanged, this, &QuickNoteDialog::showRead);
    connect(m_line, &QLineEdit::returnPressed, this, &QuickNoteDialog::accept);
    connect(m_save, &Button::clicked, this, &QuickNoteDialog::accept);
}

void QuickNoteDialog::setKind(QuickKind kind)
{
    setWindowTitle(quickNoteTitle(kind));
    m_line->setPlaceholderText(promptOf(kind));
    m_line->setKind(kind);
    m_ofPromise->setVisible(kind == QuickKind::Promise);
    adjustSize();
    showRead();
}

QuickNote QuickNoteDialog::note() const
{
    QuickNote note = m_line->note();
    if (m_chosenParty && *m_chosenParty != note.party) {
        note.party = *m_chosenParty;
        note.contact = {};
    }
    if (m_chosenDue)
        note.due = *m_chosenDue;
    return note;
}

void QuickNoteDialog::showRead()
{
    const QuickNote read = note();
    {
        const QSignalBlocker blocker(m_party);
        m_party->setCurrentIndex(static_cast<int>(read.party));
    }
    m_due->setValue(read.due.isValid() ? QVariant(read.due) : QVariant());
    m_save->setEnabled(!read.isEmpty() && !m_line->account().isNull());
}

void QuickNoteDialog::accept()
{
    // What is typed beside the line and not announced yet counts, too.
    m_account->saveNow();
    m_due->saveNow();
    if (m_line->account().isNull()) {
        m_account->editor()->setFocus();
        return;
    }
    if (m_line->store(note()))
        QDialog::accept();
}

} // namespace attache
