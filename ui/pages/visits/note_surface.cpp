#include "ui/pages/visits/note_surface.h"

#include "core/base/shared_text.h"
#include "core/brief/promise_sync.h"
#include "core/parse/note_sections.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/pages/visits/note_corrections.h"
#include "ui/pages/visits/note_keeper.h"
#include "ui/pages/visits/topic_bar.h"
#include "ui/style/paint.h"
#include "ui/widgets/key_hints.h"
#include "ui/widgets/label.h"
#include "ui/widgets/margin_notes.h"
#include "ui/widgets/outline_edit.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace attache {

namespace {

constexpr int FooterHeight = 36;
/// Narrower than this, the text needs the room of the margin.
constexpr int NarrowSurface = 620;

/// What belongs under each of the six things.
QString promptOf(SixThing thing)
{
    switch (thing) {
    case SixThing::RealNeed:
        return NoteSurface::tr("what they really need");
    case SixThing::Progress:
        return NoteSurface::tr("where the project stands, whether it can go on, expected delivery");
    case SixThing::Roles:
        return NoteSurface::tr("who is who, and what each cares about");
    case SixThing::Actions:
        return NoteSurface::tr("what we showed, and how it went");
    case SixThing::Feedback:
        return NoteSurface::tr("in detail, in their words");
    case SixThing::FollowUps:
        return NoteSurface::tr("every line is a promise");
    }
    return {};
}

SixThing thingAt(int section)
{
    const int last = static_cast<int>(choicesOf<SixThing>.size()) - 1;
    return choicesOf<SixThing>[static_cast<size_t>(qBound(0, section, last))].value;
}

} // namespace

NoteSurface::NoteSurface(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_editor(new OutlineEdit)
    , m_keeper(new NoteKeeper(desk, *m_editor, this))
    , m_margin(new MarginNotes)
    , m_topics(new TopicBar(m_editor->viewport()))
    , m_completer(new PeopleCompleter(m_editor))
    , m_corrections(new NoteCorrections(desk, m_reading, this))
    , m_saved(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    build();
    m_marginTimer.setSingleShot(true);
    connect(&m_marginTimer, &QTimer::timeout, this, &NoteSurface::showMargin);
    const auto marginLater = [this] {
        if (!m_marginTimer.isActive())
            m_marginTimer.start(0);
    };
    connect(m_editor, &OutlineEdit::arranged, this, [this, marginLater] {
        marginLater();
        showTopics();
    });
    connect(m_editor, &OutlineEdit::groupEntered, this, [this] {
        showHints();
        showTopics();
    });
    connect(m_editor, &OutlineEdit::edited, this, [this] {
        m_writtenTo = true;
        // For keys and input methods alike, but never for text that is still being composed.
        if (m_editor->hasFocus() && !m_editor->isComposing())
            m_completer->follow();
    });
    connect(m_editor, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_completer->isVisible())
            m_completer->follow();
    });
    connect(m_margin, &MarginNotes::changeRequested, this, &NoteSurface::correct);
    connect(m_keeper, &NoteKeeper::saved, this, &NoteSurface::showSaved);
    connect(m_keeper, &NoteKeeper::storedChanged, this, marginLater);
    connectTopics();
}

void NoteSurface::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_editor, 1);
    row->addWidget(m_margin);
    column->addLayout(row, 1);
    column->addWidget(new Separator);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(tokens::Space4, 0, tokens::Space4, 0);
    auto *hints = new KeyHints({{QStringLiteral("@"), tr("Person", "key hint")},
                                {QStringLiteral("[]"), tr("Promise", "key hint")},
                                {QStringLiteral("?"), tr("Question", "key hint")},
                                {QStringLiteral("!"), tr("Risk", "key hint")},
                                {QStringLiteral("Ctrl ↵"), tr("Next section", "key hint")},
                                {QStringLiteral("Ctrl 1…6"), tr("Jump to", "key hint")}});
    footer->addWidget(hints, 1);
    footer->addWidget(m_saved);
    column->addLayout(footer);
    hints->setMinimumHeight(FooterHeight);

    QStringList titles;
    for (const auto &choice : choicesOf<SixThing>)
        titles.append(labelOf(choice.value));
    m_editor->setSections(titles);
    m_editor->setAccessibleName(TypeLabel::tr("Notes"));
    m_editor->setReader([this](int section, const QString &text) {
        return m_reading.look(thingAt(section), text);
    });
    m_editor->setSplitter(&noteSections);
    m_editor->installEventFilter(this);
    m_topics->installEventFilter(this);
    m_margin->installEventFilter(this);
    showHints();
}

void NoteSurface::connectTopics()
{
    m_topics->setOffers([this] { return topicsKnown(); });
    connect(m_topics, &TopicBar::topicEdited, this,
            [this](const QString &topic) { m_editor->setLead(m_editor->currentGroup(), topic); });
    connect(m_topics, &TopicBar::internalChosen, this,
            [this](bool internal) { m_editor->setMarked(m_editor->currentGroup(), internal); });
    connect(m_topics, &TopicBar::moveRequested, this, [this](int by) {
        m_editor->moveGroup(m_editor->currentGroup(), by);
        m_editor->setFocus();
    });
    connect(m_topics, &TopicBar::removeRequested, this, [this] {
        m_editor->removeGroup(m_editor->currentGroup());
        m_editor->setFocus();
    });
    connect(m_topics, &TopicBar::splitRequested, this, [this] {
        m_editor->splitGroup();
        m_topics->topic()->setFocus();
    });
    connect(m_topics, &TopicBar::done, m_editor, [this] { m_editor->setFocus(); });
}

void NoteSurface::show(const BriefData &brief, const NotePeople &people,
                       const std::vector<VisitNote> &notes, const std::vector<Promise> &promises)
{
    const bool another = brief.visit.id != m_visit;
    if (another) {
        saveNow();
        m_visit = brief.visit.id;
        m_saved->setText({});
        m_keeper->setVisit(m_visit);
    }
    const NoteReading::Effect effect = m_reading.setBrief(brief, people, promises);
    m_completer->setPeople(m_reading.mentionable());
    m_keeper->showStored(notes);
    if (effect.all)
        m_editor->readAgain();
    else if (!effect.lines.isEmpty())
        m_editor->readAgain(effect.lines);
    if (another) {
        m_writtenTo = false;
        m_editor->verticalScrollBar()->setValue(0);
    }
    showTopics();
}

void NoteSurface::showHints()
{
    QStringList hints;
    for (const auto &choice : choicesOf<SixThing>) {
        const bool here = static_cast<int>(choice.value) == m_editor->currentSection();
        const bool always = choice.value == SixThing::FollowUps;
        hints.append(here || always ? promptOf(choice.value) : QString());
    }
    m_editor->setHints(hints);
    m_editor->viewport()->update();
}

void NoteSurface::showTopics()
{
    const int key = m_editor->currentGroup();
    const QRectF room = m_editor->outlineLayout()->controlsRect();
    m_topics->setVisible(!room.isEmpty());
    if (room.isEmpty())
        return;
    const int top = static_cast<int>(room.top()) - m_editor->verticalScrollBar()->value() + 4;
    m_topics->setGeometry(static_cast<int>(room.left()), top, static_cast<int>(room.width()),
                          tokens::ControlHeight);
    m_topics->setTopic(m_editor->lead(key));
    m_topics->setInternal(m_editor->isMarked(key), thingAtCursor() == SixThing::Roles);
    m_topics->setMovable(m_editor->canMoveGroup(key, -1), m_editor->canMoveGroup(key, 1));
}

QStringList NoteSurface::topicsKnown() const
{
    QStringList topics;
    for (const BriefNeed &need : m_reading.brief().needs)
        topics.append(need.need.text.trimmed());
    for (const OutlineGroup &group : m_editor->content())
        topics.append(group.lead.trimmed());
    topics.removeDuplicates();
    topics.removeAll(QString());
    return topics;
}

void NoteSurface::showMargin()
{
    std::vector<MarginNote> notes;
    m_shown.clear();
    const int bottom = m_editor->viewport()->height();
    QTextBlock block = m_editor->outlineLayout()->blockAt(m_editor->verticalScrollBar()->value());
    QTextBlock heading = block;
    while (heading.isValid() && !headingOf(heading))
        heading = heading.previous();
    SixThing thing = thingAt(headingOf(heading) - 1);
    for (; block.isValid(); block = block.next()) {
        const QRectF rect = m_editor->blockRect(block);
        if (rect.top() > bottom)
            break;
        if (const int number = headingOf(block); number > 0) {
            thing = thingAt(number - 1);
            continue;
        }
        const QString lead = beginsGroup(block) ? m_editor->lead(groupOf(block)) : QString();
        const Id<VisitNote> note = m_keeper->noteOf(groupOf(block));
        const bool stored = m_keeper->isStored(groupOf(block), block.text());
        const int lines = qMax(1, block.layout()->lineCount());
        const std::vector<Reading> all = m_reading.read(thing, block.text(), lead, note, stored);
        const int rows = qMin(lines, static_cast<int>(all.size()));
        for (int row = 0; row < rows; ++row) {
            // What has no line of its own stands behind the last one.
            const auto from = all.begin() + row;
            const auto to = row + 1 < rows ? from + 1 : all.end();
            MarginNote shown = from->note;
            shown.top = static_cast<int>(rect.bottom()) - (lines - row) * OutlineLayout::LineHeight;
            for (auto other = from + 1; other != to; ++other)
                shown.changeable = shown.changeable || other->note.changeable;
            if (const auto others = to - from - 1; others > 0)
                shown.text += QStringLiteral("  +%1").arg(others);
            notes.push_back(shown);
            m_shown.push_back({{from, to}, block.blockNumber(), note});
        }
    }
    m_margin->setTitle(tr("As understood; click to change"),
                       static_cast<int>(m_editor->blockRect(m_editor->document()->begin()).top()));
    m_margin->setNotes(std::move(notes));
}

void NoteSurface::correct(int index, const QPoint &at)
{
    // What is corrected is what is in the file.
    if (index < 0 || static_cast<size_t>(index) >= m_shown.size() || !saveNow())
        return;
    const Shown shown = m_shown[static_cast<size_t>(index)];
    const auto replace = [this, shown](const Reading &read, const QString &words) {
        const QTextBlock block = m_editor->document()->findBlockByNumber(shown.block);
        const NoteMark &mark = read.mark;
        if (block.isValid() && mark.start + mark.length <= block.length() - 1)
            m_editor->replaceInLine(block, mark.start, mark.length, words);
    };
    m_corrections->open(shown.readings, shown.note, at, this, replace);
}

void NoteSurface::showSaved(const QDateTime &when)
{
    //: %1 is a time with seconds
    m_saved->setText(QStringLiteral("✓ ") +
                     tr("%1 saved").arg(when.toLocalTime().toString(QStringLiteral("HH:mm:ss"))));
}

void NoteSurface::focusThing(SixThing thing)
{
    m_editor->goToSection(static_cast<int>(thing));
}

void NoteSurface::focusLatest()
{
    // Where the cursor is already, when something was written since.
    if (m_writtenTo) {
        m_editor->setFocus(Qt::OtherFocusReason);
        m_editor->ensureCursorVisible();
        return;
    }
    if (m_keeper->latest().isNull() || !focusNote(m_keeper->latest()))
        focusThing(choicesOf<SixThing>[0].value);
}

bool NoteSurface::focusNote(Id<VisitNote> note)
{
    const int key = m_keeper->keyOf(note);
    return key != 0 && m_editor->goToGroup(key);
}

SixThing NoteSurface::thingAtCursor() const
{
    return thingAt(m_editor->currentSection());
}

bool NoteSurface::saveNow()
{
    return m_keeper->saveNow();
}

bool NoteSurface::hasNotes() const
{
    return m_keeper->hasNotes();
}

void NoteSurface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.surface, colors.border, tokens::RadiusCard);
}

void NoteSurface::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_margin->setVisible(width() >= NarrowSurface);
}

bool NoteSurface::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress && m_completer->isVisible() &&
        m_completer->takeKey(static_cast<QKeyEvent *>(event)))
        return true;
    if (watched == m_editor && event->type() == QEvent::FocusOut)
        m_completer->hide();
    // The wheel over margin and controls scrolls the text.
    if ((watched == m_margin || watched == m_topics) && event->type() == QEvent::Wheel) {
        QCoreApplication::sendEvent(m_editor->viewport(), event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attache
