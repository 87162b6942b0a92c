#include "ui/widgets/toast.h"

#include "core/base/shared_text.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace attache {

namespace {
constexpr int DetailLines = 5;
constexpr int DetailWidth = 420;
constexpr int DiscSize = 20;
constexpr int WideToast = 680; ///< with a second line and what can be done about it

/// A button that asks: the outline and the words in the accent.
class QuestionButton : public Button
{
public:
    explicit QuestionButton(const QString &text)
        : Button(text)
    {
        setFont(fontFor(FontRole::BodyBold));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = colorsFor(palette());
        drawPanel(&painter, rect(), underMouse() || isDown() ? colors.accentWeak : colors.surface,
                  colors.accent, tokens::RadiusControl);
        drawLine(&painter, rect(), text(), font(), colors.accent, Qt::AlignCenter);
        if (showsFocus(this))
            drawFocusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), colors.accent,
                          tokens::RadiusTag);
    }
};

Button *buttonFor(const QString &text)
{
    const bool asks = text.endsWith(u'?') || text.endsWith(u'？');
    return asks ? new QuestionButton(text) : new Button(text);
}
} // namespace

Toast::Toast(QWidget *host)
    : QFrame(host)
    , m_row(new QHBoxLayout)
    , m_text(new TextLabel)
    , m_note(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_detail(new QPlainTextEdit)
    , m_details(new Button(Common::tr("Details")))
    , m_undo(new Button(Common::tr("Undo")))
    , m_close(new Button({}, ButtonKind::Flat))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space4, tokens::Space1, tokens::Space2, tokens::Space1);
    column->setSpacing(tokens::Space1);
    column->addLayout(m_row);
    column->addWidget(m_detail);
    m_row->setSpacing(tokens::Space2);
    m_text->setWordWrap(true);
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFrameShape(NoFrame);
    m_detail->setFont(fontFor(FontRole::Small));
    m_detail->setFixedHeight(DetailLines * QFontMetrics(m_detail->font()).lineSpacing());
    m_detail->setAccessibleName(Common::tr("Details"));
    m_detail->hide();
    m_close->setIcon(icon(QStringLiteral("edit-delete-remove")));
    m_close->setAccessibleName(tr("Close this message"));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_text);
    words->addWidget(m_note);
    m_row->addLayout(words, 1);
    m_row->addWidget(m_undo);
    m_row->addWidget(m_details);
    m_row->addWidget(m_close);
    hide();
    host->installEventFilter(this);
    for (QWidget *each : {static_cast<QWidget *>(m_details), static_cast<QWidget *>(m_detail),
                          static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_close)})
        each->installEventFilter(this);
    m_hideTimer.setSingleShot(true);
    m_hideTimer.setInterval(tokens::ToastDuration);
    connect(&m_hideTimer, &QTimer::timeout, this, &Toast::waitOrHide);
    connect(m_close, &Button::clicked, this, &Toast::hide);
    connect(m_details, &Button::clicked, this, &Toast::showDetail);
    connect(m_undo, &Button::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested();
    });
}

void Toast::showMessage(const QString &text, Tone tone)
{
    present(text, tone, false);
}

void Toast::showUndoable(const QString &text, std::vector<Action> actions)
{
    present(text, Tone::Neutral, true, std::move(actions));
}

void Toast::showActions(const QString &text, std::vector<Action> actions)
{
    present(text, Tone::Neutral, false, std::move(actions));
}

void Toast::showError(const QString &text, const QString &detail)
{
    m_detail->setPlainText(detail);
    present(text, Tone::Danger, false);
    m_details->setVisible(!detail.isEmpty());
    place();
}

void Toast::showDetail()
{
    m_details->hide();
    m_detail->show();
    m_detail->setFocus(Qt::OtherFocusReason);
    m_hideTimer.stop();
    place();
}

void Toast::setActions(std::vector<Action> actions)
{
    for (Button *old : m_actions) {
        // It may be the button that was pressed, still inside its handler.
        old->hide();
        old->deleteLater();
    }
    m_actions.clear();
    for (Action &action : actions) {
        Button *button = buttonFor(action.text);
        button->installEventFilter(this);
        m_row->insertWidget(m_row->indexOf(m_undo), button);
        button->show();
        connect(button, &Button::clicked, this, [this, run = std::move(action.run)] {
            hide();
            run();
        });
        m_actions.push_back(button);
    }
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::present(const QString &text, Tone tone, bool undoable, std::vector<Action> actions)
{
    setActions(std::move(actions));
    m_details->hide();
    m_detail->hide();
    m_tone = tone;
    const QString note = text.section(u'\n', 1);
    m_text->setText(text.section(u'\n', 0, 0));
    m_text->setRole(note.isEmpty() ? FontRole::Body : FontRole::BodyBold);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    const int disc = note.isEmpty() ? 0 : DiscSize + tokens::Space2;
    layout()->setContentsMargins(tokens::Space4 + disc, tokens::Space1, tokens::Space2,
                                 tokens::Space1);
    m_undo->setVisible(undoable);
    setAccessibleName(QString(text).replace(u'\n', u' '));
    place();
    show();
    raise();
    m_hideTimer.start();
    QAccessibleEvent announced(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announced);
}

void Toast::place()
{
    const QWidget *host = parentWidget();
    const int room = qMax(160, host->width() - 2 * tokens::Space6);
    int buttons = m_close->sizeHint().width();
    std::vector<Button *> all = m_actions;
    all.insert(all.end(), {m_details, m_undo});
    for (const Button *each : all)
        buttons += each->isHidden() ? 0 : each->sizeHint().width() + tokens::Space2;
    const bool noted = !m_note->isHidden();
    const int words = qMax(m_text->fontMetrics().horizontalAdvance(m_text->text()),
                           noted ? m_note->fontMetrics().horizontalAdvance(m_note->text()) +
                                       DiscSize + tokens::Space2
                                 : 0) +
                      8;
    const int least = m_detail->isHidden() ? 0 : DetailWidth;
    const int width = qMin(qMin(room, noted ? WideToast : tokens::ToastMaximumWidth),
                           qMax(least, words + buttons + 5 * tokens::Space2));
    setFixedWidth(width);
    const int height = qMax(layout()->heightForWidth(width), layout()->sizeHint().height());
    setGeometry((host->width() - width) / 2, host->height() - height - tokens::Space6, width,
                height);
}

void Toast::waitOrHide()
{
    const QWidget *focus = window()->focusWidget();
    if (underMouse() || !m_detail->isHidden() || (focus && isAncestorOf(focus)))
        m_hideTimer.start();
    else
        hide();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    // A page that is shown for the first time would cover it.
    if (watched == parentWidget() && event->type() == QEvent::ChildAdded && isVisible())
        QMetaObject::invokeMethod(this, &QWidget::raise, Qt::QueuedConnection);
    if (watched != parentWidget() && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        hide();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const bool toned = m_tone != Tone::Neutral && m_tone != Tone::Muted;
    drawPanel(&painter, rect(), colors.surface,
              toned ? toneColors(colors, m_tone).mark : colors.borderStrong, tokens::RadiusCard);
    if (toned)
        drawPanel(&painter, QRectF(tokens::Space2 - 2, tokens::Space2, 3, height() - 16),
                  toneColors(colors, m_tone).mark, {}, 1.5);
    if (m_note->isHidden())
        return;
    const QRectF disc(tokens::Space4, (height() - DiscSize) / 2.0, DiscSize, DiscSize);
    drawPanel(&painter, disc, colors.ok, {}, DiscSize / 2.0);
    drawLine(&painter, disc, QStringLiteral("✓"), fontFor(FontRole::SmallBold), colors.onAccent,
             Qt::AlignCenter);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_hideTimer.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    if (m_detail->isHidden())
        m_hideTimer.start();
    QFrame::leaveEvent(event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace attache
