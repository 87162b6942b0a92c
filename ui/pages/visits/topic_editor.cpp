#include "ui/pages/visits/topic_editor.h"

#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/note_text_edit.h"
#include "ui/style/house_style.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/tag_button.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace attache {

namespace {

constexpr int PromiseWordsShown = 18;

QString shortened(const QString &text)
{
    return text.size() <= PromiseWordsShown ? text : text.left(PromiseWordsShown - 1) + QChar(u'…');
}

} // namespace

TopicEditor::TopicEditor(QWidget *parent)
    : QWidget(parent)
    , m_topic(new QLineEdit)
    , m_internal(new TagButton)
    , m_remove(new Button({}, ButtonKind::Flat))
    , m_text(new NoteTextEdit)
    , m_promises(new QWidget)
    , m_tags(new FlowLayout(m_promises, tokens::Space1))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space1);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space2);
    m_topic->setPlaceholderText(tr("Topic"));
    m_topic->setAccessibleName(tr("Topic"));
    m_topic->setProperty(HouseStyle::QuietProperty, true);
    m_remove->setIcon(icon(QStringLiteral("edit-delete")));
    m_remove->setToolTip(tr("Remove this topic"));
    m_remove->setAccessibleName(m_remove->toolTip());
    m_remove->setFixedSize(tokens::ControlHeight, tokens::ControlHeight);
    head->addWidget(m_topic, 1);
    head->addWidget(m_internal);
    head->addWidget(m_remove);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_promises);
    setTabOrder(m_topic, m_text);
    setTabOrder(m_text, m_internal);
    setTabOrder(m_internal, m_remove);
    m_text->setAccessibleName(tr("Notes"));
    showInternal();
    showPromises();

    m_topic->installEventFilter(this);
    connect(m_topic, &QLineEdit::textEdited, this, &TopicEditor::take);
    connect(m_topic, &QLineEdit::returnPressed, m_text, [this] { m_text->setFocus(); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &TopicEditor::take);
    connect(m_text, &NoteTextEdit::left, this, &TopicEditor::left);
    connect(m_text, &NoteTextEdit::nextRequested, this, &TopicEditor::nextRequested);
    connect(m_internal, &QAbstractButton::clicked, this, [this] {
        m_note.internal = !m_note.internal;
        m_dirty = true;
        showInternal();
        Q_EMIT edited();
        Q_EMIT left();
    });
    connect(m_remove, &QAbstractButton::clicked, this, &TopicEditor::removeRequested);
}

void TopicEditor::setNote(const VisitNote &note)
{
    if (m_dirty)
        return;
    m_note = note;
    if (m_topic->text() != note.topic)
        m_topic->setText(note.topic);
    m_text->showText(note.body);
    showInternal();
    showPromises();
}

void TopicEditor::setSurroundings(const NoteSurroundings &surroundings)
{
    m_surroundings = surroundings;
    m_text->setContext(surroundings.names, surroundings.day);
    m_text->setPeople(surroundings.people);
    showPromises();
}

bool TopicEditor::isEmpty() const
{
    return m_note.topic.trimmed().isEmpty() && m_note.body.trimmed().isEmpty();
}

bool TopicEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_topic && event->type() == QEvent::FocusOut)
        Q_EMIT left();
    if (watched == m_topic && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() & Qt::ControlModifier) {
            Q_EMIT nextRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TopicEditor::take()
{
    const QString topic = m_topic->text();
    const QString body = m_text->toPlainText();
    if (topic == m_note.topic && body == m_note.body)
        return;
    m_note.topic = topic;
    m_note.body = body;
    m_dirty = true;
    showPromises();
    Q_EMIT edited();
}

void TopicEditor::showInternal()
{
    // What was noted of people and their stances never leaves the house.
    const bool always = m_note.thing == SixThing::Roles;
    const bool internal = always || m_note.internal;
    m_internal->setTag(internal ? tr("Internal only") : tr("Both editions"),
                       internal ? Tone::Warn : Tone::Neutral);
    m_internal->setEnabled(!always);
    m_internal->setToolTip(
        always ? tr("Notes on people are never included in the minutes for the customer")
               : tr("Whether to include this topic in the minutes for the customer"));
}

void TopicEditor::showPromises()
{
    while (QLayoutItem *item = m_tags->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    bool any = false;
    for (const NoteLine &line : parseNote(m_note.body, m_surroundings.day, m_surroundings.names)) {
        if (line.kind != NoteLine::Kind::Promise)
            continue;
        any = true;
        QStringList parts = {QStringLiteral("%1 %2").arg(
            line.ticked ? QStringLiteral("☑") : QStringLiteral("☐"), shortened(line.text))};
        parts.append(!line.owner.isEmpty() ? line.owner : labelOf(line.party.value_or(Party::Us)));
        //: Of a promise without a due date
        parts.append(line.due ? shortDay(*line.due, m_surroundings.day) : tr("no date"));
        m_tags->addWidget(
            new Tag(parts.join(QStringLiteral(" · ")), line.due ? Tone::Accent : Tone::Warn));
    }
    m_promises->setVisible(any);
}

} // namespace attache
