#include "ui/pages/visits/meet_view.h"

#include "core/brief/promise_sync.h"
#include "core/queries/visit_records.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/pages/visits/meet_panel.h"
#include "ui/pages/visits/note_keeper.h"
#include "ui/pages/visits/note_text_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_body.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace attache {

namespace {

/// What belongs under each of the six things, said once under its title.
QString promptOf(SixThing thing)
{
    switch (thing) {
    case SixThing::RealNeed:
        return MeetView::tr("what they really need");
    case SixThing::Progress:
        return MeetView::tr("where the project stands, whether it can go on, expected delivery");
    case SixThing::Roles:
        return MeetView::tr("who is who, and what each cares about");
    case SixThing::Actions:
        return MeetView::tr("what we showed, and how it went");
    case SixThing::Feedback:
        return MeetView::tr("in detail, in their words");
    case SixThing::FollowUps:
        return MeetView::tr("who does what by when");
    }
    return {};
}

} // namespace

MeetView::MeetView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_keeper(new NoteKeeper(desk, this))
    , m_body(new ScrollBody)
    , m_panel(new MeetPanel(desk))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space4);
    auto *left = new QVBoxLayout;
    left->setSpacing(tokens::Space2);
    m_readable = new ErrorSwitch(m_body);
    connect(m_readable, &ErrorSwitch::retried, this, &MeetView::refreshNotes);
    left->addWidget(m_readable, 1);
    auto *hint = new TextLabel(
        tr("@ completes names    [] promise    ? question    ! risk    Ctrl+Enter next section    "
           "Ctrl+1…6 jumps"),
        FontRole::Small, TextColor::Muted);
    hint->setWordWrap(true);
    left->addWidget(hint);
    row->addLayout(left, 1);
    row->addWidget(m_panel);
    connect(m_panel, &MeetPanel::linkActivated, this, &MeetView::linkActivated);
    buildSections();
    addShortcuts();
}

void MeetView::buildSections()
{
    m_body->column()->setSpacing(tokens::Space3);
    for (const auto &choice : choicesOf<SixThing>) {
        Section &made = section(choice.value);
        made.card = new CardWidget(QStringLiteral("%1 %2")
                                       .arg(static_cast<int>(choice.value) + 1)
                                       .arg(labelOf(choice.value)));
        made.card->setNote(promptOf(choice.value));
        made.card->body()->setSpacing(tokens::Space3);
        Button *add = made.card->addAction(tr("Add topic"));
        connect(add, &QAbstractButton::clicked, this,
                [this, thing = choice.value] { reveal(newTopic(thing)->topic()); });
        m_body->column()->addWidget(made.card);
    }
    m_body->column()->addStretch(1);
}

void MeetView::addShortcuts()
{
    for (const auto &choice : choicesOf<SixThing>) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(choice.value));
        auto *jump = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        jump->setContext(Qt::WidgetWithChildrenShortcut);
        connect(jump, &QShortcut::activated, this,
                [this, thing = choice.value] { focusThing(thing); });
    }
}

void MeetView::setBrief(const BriefData &brief)
{
    const bool another = brief.visit.id != m_brief.visit.id;
    if (another) {
        saveNow();
        for (Section &each : m_sections) {
            while (!each.topics.empty())
                dropTopic(each.topics.back());
        }
        m_body->verticalScrollBar()->setValue(0);
    }
    m_brief = brief;
    m_panel->setBrief(brief);
    refreshNotes();
}

void MeetView::refreshNotes()
{
    const auto people = notePeople(m_desk.connection(), m_brief.visit);
    const auto notes = notesOf(m_desk.connection(), m_brief.visit.id);
    if (!m_readable->shows(people) || !m_readable->shows(notes))
        return;
    showSurroundings(*people);
    showNotes(*notes);
}

void MeetView::showSurroundings(const NotePeople &people)
{
    NoteSurroundings surroundings;
    surroundings.names = people.names;
    surroundings.day = noteDay(m_brief.visit, m_brief.today);
    for (const QString &name : people.names.theirPeople) {
        const auto here = std::ranges::find(m_brief.attendees, name, &BriefAttendee::name);
        surroundings.people.push_back(
            {name, here == m_brief.attendees.end() ? QString() : here->post});
    }
    // Those in the room come first; ours behind theirs, who are talked about more.
    std::ranges::stable_sort(surroundings.people, [this](const auto &a, const auto &b) {
        const auto isHere = [this](const Mentionable &person) {
            return std::ranges::find(m_brief.attendees, person.name, &BriefAttendee::name) !=
                   m_brief.attendees.end();
        };
        return isHere(a) && !isHere(b);
    });
    for (const QString &name : people.names.ourPeople)
        surroundings.people.push_back({name, tr("one of us")});
    if (surroundings == m_surroundings)
        return;
    m_surroundings = std::move(surroundings);
    for (const Section &each : m_sections) {
        for (TopicEditor *topic : each.topics)
            topic->setSurroundings(m_surroundings);
    }
}

void MeetView::showNotes(const std::vector<VisitNote> &notes)
{
    for (Section &each : m_sections) {
        // A note taken back elsewhere goes; one being typed stays and is stored anew.
        const std::vector<TopicEditor *> topics = each.topics;
        for (TopicEditor *topic : topics) {
            const Id<VisitNote> id = topic->note().id;
            if (!id.isNull() && !topic->isDirty() &&
                std::ranges::find(notes, id, &VisitNote::id) == notes.end())
                dropTopic(topic);
        }
    }
    for (const VisitNote &note : notes) {
        TopicEditor *known = topicOf(note.id);
        // A new note is announced before its editor has been told the id.
        if (!known) {
            const Section &place = section(note.thing);
            const auto same = std::ranges::find_if(place.topics, [&](const TopicEditor *topic) {
                return topic->note().id.isNull() && topic->note().topic == note.topic &&
                       topic->note().body == note.body && !topic->isEmpty();
            });
            if (same != place.topics.end()) {
                known = *same;
                known->setStored(note.id);
            }
        }
        if (known)
            known->setNote(note);
        else
            addTopic(note);
    }
    for (const auto &choice : choicesOf<SixThing>) {
        if (section(choice.value).topics.empty())
            newTopic(choice.value);
    }
}

TopicEditor *MeetView::addTopic(const VisitNote &note)
{
    auto *topic = new TopicEditor;
    topic->setSurroundings(m_surroundings);
    topic->setNote(note);
    m_keeper->watch(topic);
    Section &place = section(note.thing);
    place.topics.push_back(topic);
    place.card->addWidget(topic);
    connect(topic, &TopicEditor::nextRequested, this, [this, thing = note.thing] { goOn(thing); });
    connect(topic, &TopicEditor::removeRequested, this, [this, topic] { removeTopic(topic); });
    return topic;
}

TopicEditor *MeetView::newTopic(SixThing thing)
{
    const Section &place = section(thing);
    // The one that is still empty will do.
    if (!place.topics.empty() && place.topics.back()->isEmpty())
        return place.topics.back();
    VisitNote note;
    note.visit = m_brief.visit.id;
    note.thing = thing;
    for (const TopicEditor *topic : place.topics)
        note.position = std::max(note.position, topic->note().position + 1);
    return addTopic(note);
}

void MeetView::removeTopic(TopicEditor *topic)
{
    const SixThing thing = topic->note().thing;
    const Id<VisitNote> id = topic->note().id;
    saveNow();
    if (!id.isNull() && !m_desk.editUndoably(tr("Remove topic"), [&](Writer &writer) {
            return removeNote(writer, id);
        }))
        return;
    // The announcement may have taken the editor along already.
    auto &topics = section(thing).topics;
    if (std::ranges::find(topics, topic) != topics.end())
        dropTopic(topic);
    if (topics.empty())
        newTopic(thing);
}

void MeetView::dropTopic(TopicEditor *topic)
{
    std::erase(section(topic->note().thing).topics, topic);
    topic->markClean();
    topic->hide();
    topic->deleteLater();
}

TopicEditor *MeetView::topicOf(Id<VisitNote> note) const
{
    for (const Section &each : m_sections) {
        for (TopicEditor *topic : each.topics) {
            if (topic->note().id == note)
                return topic;
        }
    }
    return nullptr;
}

void MeetView::focusThing(SixThing thing)
{
    TopicEditor *topic =
        section(thing).topics.empty() ? newTopic(thing) : section(thing).topics.back();
    reveal(topic->text());
}

bool MeetView::focusNote(Id<VisitNote> note)
{
    TopicEditor *topic = topicOf(note);
    if (topic)
        reveal(topic->text());
    return topic != nullptr;
}

void MeetView::goOn(SixThing from)
{
    const size_t next = (static_cast<size_t>(from) + 1) % Things;
    focusThing(static_cast<SixThing>(next));
}

void MeetView::reveal(QWidget *widget)
{
    widget->setFocus(Qt::ShortcutFocusReason);
    QMetaObject::invokeMethod(
        m_body,
        [this, target = QPointer<QWidget>(widget)] {
            if (target)
                m_body->ensureWidgetVisible(target, 0, tokens::Space6 + tokens::ControlHeight);
        },
        Qt::QueuedConnection);
}

bool MeetView::saveNow()
{
    return m_keeper->saveNow();
}

bool MeetView::hasNotes() const
{
    return std::ranges::any_of(m_sections, [](const Section &each) {
        return std::ranges::any_of(each.topics,
                                   [](const TopicEditor *topic) { return !topic->isEmpty(); });
    });
}

void MeetView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = window()->width() < tokens::CompactWindow;
    m_panel->setFixedWidth(compact ? tokens::SideCardsCompactWidth : tokens::SideCardsWidth);
    m_panel->setVisible(window()->width() > tokens::NarrowWindow);
}

} // namespace attache
