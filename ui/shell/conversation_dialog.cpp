#include "ui/shell/conversation_dialog.h"

#include "core/base/shared_text.h"
#include "core/brief/quick_note.h"
#include "core/domain/account_note.h"
#include "core/exchange/text_encoding.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/field_vocabularies.h"
#include "ui/forms/framed_text_edit.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/shell/proposal_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_body.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace attache {

namespace {

constexpr QSize UsualSize(980, 660);
constexpr int TextWidth = 330;
constexpr int NameWidth = 110;
/// What a person can look through; a longer conversation is pasted in parts.
constexpr size_t MostRows = 300;
constexpr int MostSpeakers = 12;
constexpr std::chrono::milliseconds Pause(250);

} // namespace

ConversationDialog::ConversationDialog(Desk &desk, Id<Visit> visit, Id<Account> account,
                                       QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_visit(visit)
    , m_account(account)
    , m_today(desk.clock().today())
    , m_saidOn(m_today)
    , m_accountEdit(new SavedSuggestEdit(vocabularies::records(
          desk.connection(), *recordTypeOf<AccountNote>().field(QStringLiteral("account")), {})))
    , m_text(new FramedTextEdit)
    , m_file(new Button(tr("From a file…")))
    , m_speakerPart(new QWidget)
    , m_speakerColumn(new QVBoxLayout(m_speakerPart))
    , m_body(new ScrollBody)
    , m_message(new TextLabel({}, FontRole::Body, TextColor::Secondary))
    , m_count(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_save(new Button(tr("Keep what is ticked"), ButtonKind::Primary))
    , m_drops(*this, DroppedKind::Conversation)
{
    setWindowTitle(tr("Paste a conversation"));
    setModal(true);
    resize(UsualSize);
    m_accountEdit->editor()->setAccessibleName(FieldLabel::tr("Account"));
    m_accountEdit->lineEdit()->setPlaceholderText(tr("Which account it is about"));
    if (!account.isNull())
        m_accountEdit->setValue(QVariant(static_cast<qlonglong>(account.value())));
    if (!visit.isNull())
        m_accountEdit->hide();
    m_text->setPlaceholderText(tr("Paste here what you copied from WeChat, WeCom or a "
                                  "transcript."));
    m_text->setAccessibleName(tr("The conversation"));
    m_message->setWordWrap(true);
    layOut();
    connectParts();
    readPeople();
    readNow();
    m_text->setFocus();
}

void ConversationDialog::layOut()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(tokens::Space4, tokens::Space4, tokens::Space4, tokens::Space4);
    whole->setSpacing(tokens::Space3);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(tokens::Space4);
    auto *left = new QVBoxLayout;
    left->setSpacing(tokens::Space2);
    left->addWidget(m_accountEdit);
    left->addWidget(m_text, 1);
    left->addWidget(m_file, 0, Qt::AlignLeft);
    m_speakerColumn->setContentsMargins(0, 0, 0, 0);
    m_speakerColumn->setSpacing(tokens::Space1);
    left->addWidget(m_speakerPart);
    auto *side = new QWidget;
    side->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    m_body->column()->setSpacing(0);
    side->setFixedWidth(TextWidth);
    halves->addWidget(side);
    halves->addWidget(m_body, 1);
    whole->addLayout(halves, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    buttons->addWidget(m_count);
    buttons->addStretch(1);
    auto *cancel = new Button(Common::tr("Cancel"));
    cancel->setAutoDefault(false);
    m_save->setAutoDefault(false);
    m_file->setAutoDefault(false);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    whole->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
}

void ConversationDialog::connectParts()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &ConversationDialog::readNow);
    connect(m_file, &Button::clicked, this, &ConversationDialog::openFile);
    connect(&m_drops, &FileDrops::conversationDropped, this, &ConversationDialog::readFile);
    connect(m_save, &Button::clicked, this, &ConversationDialog::accept);
    connect(m_accountEdit, &SavedEditor::saved, this, [this](const QVariant &value) {
        m_account = Id<Account>(value.toLongLong());
        readPeople();
        readNow();
    });
}

void ConversationDialog::readPeople()
{
    const auto read = [this]() -> Result<NotePeople> {
        if (m_visit.isNull())
            return quickNotePeople(m_desk.connection(), m_account);
        ATTACHE_TRY(const Visit visit, Store<Visit>(m_desk.connection()).get(m_visit));
        m_account = visit.account;
        m_saidOn = std::min(noteDay(visit, m_today), m_today);
        return notePeople(m_desk.connection(), visit);
    };
    m_people = {};
    if (auto people = read())
        m_people = *std::move(people);
    else
        m_desk.report(people.error());
}

void ConversationDialog::openFile()
{
    const QString path =
        m_desk.files().fileToOpen(this, tr("A conversation or a transcript"),
                                  tr("Conversations (*.txt *.srt *.vtt);;All files (*)"));
    if (!path.isEmpty())
        readFile(path);
}

void ConversationDialog::readFile(const QString &path)
{
    const auto text = readTextFile(path);
    if (!text) {
        m_desk.report(text.error());
        return;
    }
    m_text->setPlainText(QString::fromUtf8(text->utf8));
    readNow();
}

void ConversationDialog::readNow()
{
    m_pause.stop();
    m_conversation = readConversation(m_text->toPlainText(), m_today,
                                      m_people.names.ourPeople + m_people.names.theirPeople);
    m_speakers = speakersOf(m_conversation, m_people);
    showSpeakers();
    showProposals();
}

void ConversationDialog::showSpeakers()
{
    m_speakerBoxes.clear();
    qDeleteAll(m_speakerPart->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    // There may be nobody to choose from.
    const bool known = !m_people.names.ourPeople.isEmpty() || !m_people.names.theirPeople.isEmpty();
    for (size_t at = 0; known && at < m_speakers.size() && at < MostSpeakers; ++at) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(tokens::Space2);
        auto *name = new ElidedLabel(m_speakers[at].written);
        name->setFixedWidth(NameWidth);
        line->addWidget(name);
        QComboBox *box = makeSpeakerBox(at);
        line->addWidget(box, 1);
        m_speakerColumn->addWidget(row);
        m_speakerBoxes.push_back(box);
    }
    m_speakerPart->setVisible(!m_speakerBoxes.empty());
}

QComboBox *ConversationDialog::makeSpeakerBox(size_t speaker)
{
    const QStringList &us = m_people.names.ourPeople;
    const QStringList &them = m_people.names.theirPeople;
    const Speaker &shown = m_speakers[speaker];
    auto *box = new QComboBox;
    box->setAccessibleName(tr("Who %1 is").arg(shown.written));
    box->addItem(tr("Nobody known"));
    for (const QString &each : us)
        //: Somebody of our own company
        box->addItem(tr("%1 (us)").arg(each), QVariantList{static_cast<int>(Party::Us), each});
    for (const QString &each : them)
        box->addItem(each, QVariantList{static_cast<int>(Party::Them), each});
    if (shown.party)
        box->setCurrentIndex(static_cast<int>(1 + (*shown.party == Party::Us
                                                       ? us.indexOf(shown.name)
                                                       : us.size() + them.indexOf(shown.name))));
    connect(box, &QComboBox::activated, this, [this, box, speaker] {
        Speaker &known = m_speakers[speaker];
        const QVariantList chosen = box->currentData().toList();
        known.party.reset();
        known.name = chosen.value(1).toString();
        if (!chosen.isEmpty())
            known.party = static_cast<Party>(chosen[0].toInt());
        known.contact =
            known.party == Party::Them ? m_people.contacts.value(known.name) : Id<Contact>();
        showProposals();
    });
    return box;
}

void ConversationDialog::showProposals()
{
    const std::vector<Chosen> before = chosenRows();
    m_proposals = proposalsOf(m_conversation, m_speakers, m_people, m_saidOn);
    m_rows.clear();
    m_sections.clear();
    m_message->setParent(this);
    while (QLayoutItem *item = m_body->column()->takeAt(0)) {
        if (QWidget *widget = item->widget(); widget && widget != m_message)
            delete widget;
        delete item;
    }
    const bool more = m_conversation.isCut || m_proposals.size() > MostRows;
    if (m_proposals.size() > MostRows)
        m_proposals.resize(MostRows);
    QString message;
    if (m_proposals.empty())
        message = m_text->toPlainText().trimmed().isEmpty()
                      ? tr("Its lines appear here. Only those you tick are kept.")
                      : tr("There is nothing to keep in this text.");
    else if (more)
        message = tr("This conversation is long. Only its first %n line(s) are shown; paste the "
                     "rest by itself.",
                     nullptr, static_cast<int>(m_proposals.size()));
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_body->column()->addWidget(m_message);
    addSections();
    m_body->column()->addStretch(1);
    chooseAgain(before);
    showCount();
}

void ConversationDialog::addSections()
{
    std::vector<ConversationProposal> promises;
    for (const ConversationProposal &each : m_proposals) {
        if (each.isPromise)
            promises.push_back(each);
    }
    addSection(TypeLabel::tr("Promises"), promises);
    for (const auto &choice : choicesOf<SixThing>) {
        std::vector<ConversationProposal> lines;
        for (const ConversationProposal &each : m_proposals) {
            if (!each.isPromise && each.thing == choice.value)
                lines.push_back(each);
        }
        addSection(labelOf(choice.value), lines);
    }
}

std::vector<ConversationDialog::Chosen> ConversationDialog::chosenRows() const
{
    std::vector<Chosen> chosen;
    for (const ProposalRow *row : m_rows) {
        const ConversationProposal &proposal = row->proposal();
        if (row->isTicked() || row->isMoved())
            chosen.push_back({proposal.said.line, proposal.said.text, row->isTicked(),
                              row->isMoved() ? std::optional(proposal.thing) : std::nullopt});
    }
    return chosen;
}

void ConversationDialog::chooseAgain(const std::vector<Chosen> &before)
{
    for (ProposalRow *row : m_rows) {
        const SaidLine &said = row->proposal().said;
        const auto same = std::ranges::find_if(before, [&](const Chosen &each) {
            return each.line == said.line && each.text == said.text;
        });
        if (same == before.end())
            continue;
        if (same->thing)
            row->setThing(*same->thing);
        row->setTicked(same->ticked);
    }
}

void ConversationDialog::addSection(const QString &title,
                                    const std::vector<ConversationProposal> &proposals)
{
    if (proposals.empty())
        return;
    auto *all = new QCheckBox(QStringLiteral("%1  %2").arg(title).arg(proposals.size()));
    all->setFont(fontFor(FontRole::BodyBold));
    all->setToolTip(tr("Ticks all lines below"));
    m_body->column()->addWidget(all);
    Section section{all, {}};
    for (const ConversationProposal &each : proposals) {
        auto *row = new ProposalRow(each, m_today);
        connect(row, &ProposalRow::ticked, this, &ConversationDialog::showCount);
        connect(row, &ListRow::activated, this, [this, row] { askPlace(row); });
        m_body->column()->addWidget(row);
        m_rows.push_back(row);
        section.rows.push_back(row);
    }
    connect(all, &QCheckBox::clicked, this, [rows = section.rows](bool on) {
        for (ProposalRow *row : rows)
            row->setTicked(on);
    });
    m_sections.push_back(std::move(section));
    m_body->column()->addSpacing(tokens::Space2);
}

void ConversationDialog::askPlace(ProposalRow *row)
{
    auto *menu = new QMenu(row);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &choice : choicesOf<SixThing>) {
        QAction *action = menu->addAction(labelOf(choice.value), this,
                                          [row, thing = choice.value] { row->setThing(thing); });
        action->setCheckable(true);
        action->setChecked(row->proposal().thing == choice.value);
    }
    menu->popup(row->mapToGlobal(QPoint(tokens::Space6, row->height())));
}

std::vector<ConversationProposal> ConversationDialog::ticked() const
{
    std::vector<ConversationProposal> chosen;
    for (const ProposalRow *row : m_rows) {
        if (row->isTicked())
            chosen.push_back(row->proposal());
    }
    std::ranges::stable_sort(chosen, {},
                             [](const ConversationProposal &each) { return each.said.line; });
    return chosen;
}

void ConversationDialog::showCount()
{
    for (const Section &section : m_sections) {
        const auto on = std::ranges::count_if(section.rows, &ProposalRow::isTicked);
        const bool all = on == static_cast<std::ptrdiff_t>(section.rows.size());
        section.all->setCheckState(all       ? Qt::Checked
                                   : on == 0 ? Qt::Unchecked
                                             : Qt::PartiallyChecked);
        // A click on some of them ticks all, and one on none does, too.
        section.all->setTristate(on > 0 && !all);
    }
    const auto count = static_cast<int>(ticked().size());
    const bool isHomeless = m_account.isNull() && !m_rows.empty();
    m_count->setText(isHomeless       ? tr("Choose the account before you keep anything.")
                     : m_rows.empty() ? QString()
                                      : tr("%n line(s) ticked", nullptr, count));
    m_count->setColor(isHomeless ? TextColor::Warn : TextColor::Secondary);
    m_save->setEnabled(count > 0 && !m_account.isNull() && !m_desk.workspace().isReadOnly());
}

QString ConversationDialog::state() const
{
    return m_count->text();
}

std::vector<QCheckBox *> ConversationDialog::sectionBoxes() const
{
    std::vector<QCheckBox *> boxes;
    for (const Section &section : m_sections)
        boxes.push_back(section.all);
    return boxes;
}

void ConversationDialog::accept()
{
    m_accountEdit->saveNow();
    const std::vector<ConversationProposal> chosen = ticked();
    if (chosen.empty() || m_account.isNull())
        return;
    if (m_desk.editUndoably(tr("Keep lines of a conversation"), [&](Writer &writer) {
            return m_visit.isNull() ? storeConversation(writer, m_account, chosen)
                                    : storeConversation(writer, m_visit, chosen);
        }))
        QDialog::accept();
}

} // namespace attache
