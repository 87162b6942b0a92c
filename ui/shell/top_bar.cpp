#include "ui/shell/top_bar.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/shortcut_text.h"
#include "ui/widgets/button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace attache {

namespace {

/// A line edit with its shortcut shown at the end while it is empty and elsewhere is focused.
class SearchField : public QLineEdit
{
public:
    SearchField()
    {
        setFixedHeight(tokens::ControlHeight);
        setMinimumWidth(tokens::SearchMinimumWidth);
        setMaximumWidth(tokens::SearchWidth);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        keepRoomForHint();
        setProperty(HouseStyle::QuietProperty, true);
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLineEdit::changeEvent(event);
        if (event->type() == QEvent::LayoutDirectionChange)
            keepRoomForHint();
    }

    void paintEvent(QPaintEvent *event) override
    {
        QLineEdit::paintEvent(event);
        if (hasFocus() || !text().isEmpty())
            return;
        const QFont font = fontFor(FontRole::Small);
        const QString keys = hint();
        const int wide = hintWidth();
        if (width() < wide * 4)
            return;
        const QRect place(width() - wide - 10, (height() - 20) / 2, wide, 20);
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), place);
        QPainter painter(this);
        const Colors &colors = colorsFor(palette());
        drawPanel(&painter, box, {}, colors.borderStrong, tokens::RadiusTag);
        drawLine(&painter, box, keys, font, colors.textMuted, Qt::AlignCenter);
    }

private:
    static QString hint()
    {
        return shortcutText(QKeySequence(Qt::CTRL | Qt::Key_K))
            .replace(QLatin1Char('+'), QLatin1Char(' '));
    }

    static int hintWidth()
    {
        return QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(hint()) + 2 * 7;
    }

    void keepRoomForHint()
    {
        const int room = hintWidth() + tokens::Space2;
        if (layoutDirection() == Qt::RightToLeft)
            setTextMargins(room, 0, 2, 0);
        else
            setTextMargins(2, 0, room, 0);
    }
};

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField)
    , m_undo(new Button({}, ButtonKind::Flat))
    , m_redo(new Button({}, ButtonKind::Flat))
    //: The button that makes a new account, contact, opportunity or visit
    , m_new(new Button(QStringLiteral("＋ ") + tr("New"), ButtonKind::Primary))
{
    setFixedHeight(tokens::TopBarHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::Space4, 0, tokens::Space4, tokens::Hairline);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_search, 1000);
    row->addStretch(1);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addWidget(m_new);

    m_search->setPlaceholderText(tr("Find accounts, people, visits, materials, or type a command"));
    m_search->setAccessibleName(tr("Find"));
    m_undo->setIcon(icon(QStringLiteral("edit-undo")));
    m_redo->setIcon(icon(QStringLiteral("edit-redo")));
    m_redo->setAccessibleName(Common::tr("Redo"));
    setUndo({});
    setRedo({});
    connect(m_undo, &Button::clicked, this, &TopBar::undoRequested);
    connect(m_redo, &Button::clicked, this, &TopBar::redoRequested);
    connect(m_new, &Button::clicked, this, &TopBar::openNewMenu);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::setUndo(const QString &step)
{
    m_undoStep = step;
    m_undo->setEnabled(!step.isEmpty());
    m_undo->setAccessibleName(step.isEmpty() ? Common::tr("Undo")
                                             : Common::tr("Undo: %1").arg(step));
    m_undo->setToolTip(plainTip(m_undo->accessibleName()));
    showUndo();
}

void TopBar::setRedo(const QString &step)
{
    m_redo->setEnabled(!step.isEmpty());
    m_redo->setToolTip(step.isEmpty() ? Common::tr("Redo") : plainTip(tr("Redo: %1").arg(step)));
}

void TopBar::setNewMenu(QMenu *menu)
{
    m_newMenu = menu;
}

void TopBar::openNewMenu()
{
    if (!m_newMenu)
        return;
    const int x =
        layoutDirection() == Qt::RightToLeft ? 0 : m_new->width() - m_newMenu->sizeHint().width();
    m_newMenu->popup(m_new->mapToGlobal(QPoint(x, m_new->height() + tokens::Space1)));
}

void TopBar::showUndo()
{
    // In a narrow window the name of the step is in the tooltip only.
    if (m_undoStep.isEmpty() || width() < tokens::SearchWidth + 300) {
        m_undo->setText({});
        return;
    }
    const QString step =
        m_undo->fontMetrics().elidedText(m_undoStep, Qt::ElideRight, qMax(80, width() / 4));
    m_undo->setText(plainLabel(Common::tr("Undo: %1").arg(step)));
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showUndo();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(QRect(0, height() - tokens::Hairline, width(), tokens::Hairline),
                     colors.border);
}

} // namespace attache
