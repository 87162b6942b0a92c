#include "ui/pages/visits/topic_bar.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

namespace attache {

namespace {

constexpr int TopicWidth = 240;
constexpr int TopicMostWidth = 360;
/// Of the field: its frame, the cursor, and the arrow at its end.
constexpr int BesideTopic = 2 * tokens::Space2 + tokens::IconSize + tokens::Space3;
constexpr int TopicLeastWidth = 112;

} // namespace

TopicBar::TopicBar(QWidget *parent)
    : QWidget(parent)
    , m_topic(new QLineEdit)
    , m_label(
          new TextLabel(FieldLabel::tr("Topic"), FontRole::Small, TextColor::Secondary, m_topic))
    , m_editions(new SegmentedControl)
    , m_up(new Button({}, ButtonKind::Flat))
    , m_down(new Button({}, ButtonKind::Flat))
    , m_remove(new Button({}, ButtonKind::Flat))
{
    // Over text that is scrolled and selected below.
    setCursor(Qt::ArrowCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    m_topic->setMinimumWidth(TopicLeastWidth);
    m_topic->setMaximumWidth(TopicWidth);
    m_topic->setAccessibleName(FieldLabel::tr("Topic"));
    m_label->move(tokens::Space2, (tokens::ControlHeight - m_label->sizeHint().height()) / 2);
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    QAction *offers =
        m_topic->addAction(icon(QStringLiteral("go-down")), QLineEdit::TrailingPosition);
    offers->setText(tr("Other topics"));
    offers->setToolTip(offers->text());
    connect(offers, &QAction::triggered, this, &TopicBar::openMenu);
    m_editions->addSegment(tr("Both"));
    m_editions->addSegment(FieldLabel::tr("Internal only"));
    m_editions->setMinimumWidth(m_editions->sizeHint().width());
    auto *ends = new QHBoxLayout;
    ends->setSpacing(0);
    const auto dress = [ends](Button *button, const char *name, const QString &words) {
        button->setIcon(icon(QLatin1String(name)));
        button->setToolTip(words);
        button->setAccessibleName(words);
        button->setFixedSize(tokens::ControlHeight, tokens::ControlHeight);
        ends->addWidget(button);
    };
    // As wide as it may become before room is left over.
    row->addWidget(m_topic, 1);
    row->addWidget(m_editions);
    row->addStretch();
    dress(m_up, "go-up", tr("Move topic up"));
    dress(m_down, "go-down", tr("Move topic down"));
    dress(m_remove, "edit-delete", tr("Remove this topic"));
    row->addLayout(ends);

    m_topic->installEventFilter(this);
    connect(m_topic, &QLineEdit::textEdited, this, &TopicBar::topicEdited);
    connect(m_topic, &QLineEdit::textChanged, this, &TopicBar::fit);
    connect(m_topic, &QLineEdit::returnPressed, this, &TopicBar::done);
    connect(m_editions, &SegmentedControl::currentChanged, this,
            [this](int index) { Q_EMIT internalChosen(index == 1); });
    connect(m_up, &QAbstractButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    connect(m_remove, &QAbstractButton::clicked, this, &TopicBar::removeRequested);
    fit();
}

void TopicBar::fit()
{
    const int words = m_topic->fontMetrics().horizontalAdvance(m_topic->text()) + BesideTopic;
    const int label = m_label->sizeHint().width() + tokens::Space1;
    m_topic->setMaximumWidth(std::clamp(words + label, TopicWidth, TopicMostWidth));
    const int arrows = 2 * tokens::ControlHeight;
    const int room =
        width() - m_editions->minimumWidth() - arrows - tokens::ControlHeight - 2 * tokens::Space2;
    const bool labelled = words + label <= room;
    m_label->setVisible(labelled);
    m_topic->setTextMargins(labelled ? label : 0, 0, 0, 0);
    m_up->setVisible(words <= room);
    m_down->setVisible(words <= room);
}

void TopicBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TopicBar::setTopic(const QString &topic)
{
    if (m_topic->text() == topic)
        return;
    m_topic->setText(topic);
    m_topic->setToolTip(plainTip(topic));
    // A long one shows how it begins.
    if (!m_topic->hasFocus())
        m_topic->setCursorPosition(0);
}

void TopicBar::setInternal(bool internal, bool always)
{
    const QSignalBlocker quiet(m_editions);
    m_editions->setCurrentIndex(internal || always ? 1 : 0);
    m_editions->setSegmentEnabled(0, !always);
    m_editions->setToolTip(
        always ? tr("Notes on people are never included in the minutes for the customer")
               : tr("Whether to include this topic in the minutes for the customer"));
}

void TopicBar::setMovable(bool up, bool down)
{
    m_up->setEnabled(up);
    m_down->setEnabled(down);
}

void TopicBar::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList offers = m_offers ? m_offers() : QStringList();
    for (const QString &offer : offers) {
        connect(menu->addAction(plainLabel(offer)), &QAction::triggered, this, [this, offer] {
            setTopic(offer);
            Q_EMIT topicEdited(offer);
            Q_EMIT done();
        });
    }
    if (!offers.isEmpty())
        menu->addSeparator();
    QAction *split = menu->addAction(tr("New topic from this line"));
    split->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    connect(split, &QAction::triggered, this, &TopicBar::splitRequested);
    for (Button *arrow : {m_up, m_down}) {
        QAction *move = menu->addAction(arrow->accessibleName());
        move->setEnabled(arrow->isEnabled());
        connect(move, &QAction::triggered, arrow, &QAbstractButton::click);
    }
    menu->popup(m_topic->mapToGlobal(QPoint(0, m_topic->height() + 2)));
}

bool TopicBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_topic && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT done();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            openMenu();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attache
