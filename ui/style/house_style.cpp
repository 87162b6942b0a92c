#include "ui/style/house_style.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabWidget>
#include <QToolButton>

namespace attache {

namespace {

ButtonKind kindOf(const QWidget *widget)
{
    return widget ? static_cast<ButtonKind>(widget->property(HouseStyle::KindProperty).toInt())
                  : ButtonKind::Normal;
}

bool hasError(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->property(HouseStyle::ErrorProperty).toBool())
            return true;
        if (!qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) &&
            !qobject_cast<const QComboBox *>(widget->parentWidget()))
            return false;
    }
    return false;
}

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsFor(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    QColor fill = hover || pressed ? colors.hover : colors.surface;
    QColor line = pressed ? colors.muted : colors.borderStrong;
    switch (kindOf(widget)) {
    case ButtonKind::Normal:
        break;
    case ButtonKind::Primary:
        fill = !enabled           ? colors.borderStrong
               : hover || pressed ? colors.accentHover
                                  : colors.accent;
        line = QColor();
        break;
    case ButtonKind::Flat:
        fill = hover || pressed ? colors.hover : QColor();
        line = QColor();
        break;
    case ButtonKind::Link:
        fill = QColor();
        line = QColor();
        break;
    }
    drawPanel(painter, option->rect, fill, line, tokens::RadiusControl);
    if ((option->state & QStyle::State_HasFocus) &&
        (option->state & QStyle::State_KeyboardFocusChange)) {
        const bool filled = kindOf(widget) == ButtonKind::Primary;
        drawFocusRing(painter,
                      filled ? QRectF(option->rect).adjusted(2, 2, -2, -2) : QRectF(option->rect),
                      filled ? colors.onAccent : colors.accent,
                      filled ? tokens::RadiusTag : tokens::RadiusControl);
    }
}

void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsFor(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focus = option->state & QStyle::State_HasFocus;
    const QColor line = hasError(widget) ? colors.danger
                        : focus          ? colors.accent
                        : enabled && (option->state & QStyle::State_MouseOver)
                            ? colors.muted
                            : colors.borderStrong;
    const bool quiet = widget && !focus && widget->property(HouseStyle::QuietProperty).toBool();
    drawPanel(painter, option->rect, enabled && !quiet ? colors.surface : colors.window, line,
              tokens::RadiusControl, focus ? 2 : 1);
}

void drawCheck(const QStyleOption *option, QPainter *painter)
{
    const Colors &colors = colorsFor(option->palette);
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const QRectF box = QRectF(option->rect);
    const QColor live = hover ? colors.accentHover : colors.accent;
    const QColor accent = enabled ? live : colors.muted;
    drawPanel(painter, box, on ? accent : colors.surface,
              on      ? accent
              : hover ? colors.accent
                      : colors.borderStrong,
              tokens::RadiusTag);
    if (option->state & QStyle::State_HasFocus)
        drawFocusRing(painter, box.adjusted(-2, -2, 2, 2), colors.accent, tokens::RadiusControl);
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](qreal x, qreal y) {
        return box.topLeft() + QPointF(box.width() * x, box.height() * y);
    };
    if (option->state & QStyle::State_NoChange)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.7), at(0.76, 0.32)}));
    painter->restore();
}

void drawRadio(const QStyleOption *option, QPainter *painter)
{
    const Colors &colors = colorsFor(option->palette);
    const bool on = option->state & QStyle::State_On;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const QColor live = hover ? colors.accentHover : colors.accent;
    const QColor accent = enabled ? live : colors.muted;
    const QRectF box(option->rect);
    drawPanel(painter, box, colors.surface, on || hover ? accent : colors.muted, box.width() / 2,
              on ? 5 : 1);
    if (option->state & QStyle::State_HasFocus)
        drawFocusRing(painter, box.adjusted(-2, -2, 2, 2), colors.accent, box.width() / 2 + 2);
}

QColor dropArrowColor(const QStyleOption &option, const QWidget *widget)
{
    const Colors &colors = colorsFor(option.palette);
    if (!(option.state & QStyle::State_Enabled))
        return colors.muted;
    return kindOf(widget) == ButtonKind::Primary ? colors.onAccent : colors.secondary;
}

void drawCombo(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget,
               const QStyle *style)
{
    QStyleOptionComboBox shown(*option);
    // An editable combo box has its line edit inside; its focus is ours.
    if (widget && widget->hasFocus())
        shown.state |= QStyle::State_HasFocus;
    drawField(&shown, painter, widget);
    const QRect arrow =
        style->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, widget);
    const Colors &colors = colorsFor(option->palette);
    drawDropArrow(painter, arrow,
                  option->state & QStyle::State_Enabled ? colors.secondary : colors.muted);
}

constexpr int HandleMargin = 2;
constexpr int ShortestHandle = 32 + 2 * HandleMargin;

/// A handle only, without arrows and groove.
void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget,
                   const QStyle *style)
{
    const Colors &colors = colorsFor(option->palette);
    const QRect handle =
        style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const bool lit = (option->state & QStyle::State_MouseOver) &&
                     (option->activeSubControls & QStyle::SC_ScrollBarSlider);
    drawPanel(painter, handle.adjusted(HandleMargin, HandleMargin, -HandleMargin, -HandleMargin),
              lit ? colors.muted : colors.borderStrong, {}, tokens::RadiusCell);
}

/// The whole length belongs to the handle.
QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part)
{
    const bool flat = option->orientation == Qt::Horizontal;
    const int length = flat ? option->rect.width() : option->rect.height();
    qint64 handle = length;
    if (option->maximum > option->minimum) {
        const qint64 range = qint64(option->maximum) - option->minimum;
        handle = option->pageStep * qint64(length) / (range + option->pageStep);
        handle = qMin<qint64>(qMax<qint64>(handle, ShortestHandle), length);
    }
    const int size = static_cast<int>(handle);
    const int start =
        QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                        length - size, option->upsideDown);
    int from = 0;
    int to = length;
    if (part == QStyle::SC_ScrollBarSlider) {
        from = start;
        to = start + size;
    } else if (part == QStyle::SC_ScrollBarSubPage) {
        to = start;
    } else if (part == QStyle::SC_ScrollBarAddPage) {
        from = start + size;
    } else if (part != QStyle::SC_ScrollBarGroove) {
        to = 0;
    }
    const QRect rect = option->rect;
    const QRect along = flat ? QRect(rect.left() + from, rect.top(), to - from, rect.height())
                             : QRect(rect.left(), rect.top() + from, rect.width(), to - from);
    return QStyle::visualRect(option->direction, rect, along);
}

/// The list that a combo box drops down; its class is private to Qt.
bool isDropDownList(const QWidget *widget)
{
    return widget && widget->inherits("QComboBoxListView");
}

/// What Fusion draws differently, but is seen too rarely to be drawn here.
bool wearsSheet(const QWidget *widget)
{
    return qobject_cast<const QMenu *>(widget) || qobject_cast<const QCalendarWidget *>(widget) ||
           qobject_cast<const QTabWidget *>(widget) ||
           (qobject_cast<const QTabBar *>(widget) &&
            !qobject_cast<const QTabWidget *>(widget->parentWidget()));
}

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    // A style sheet of the application would be asked about each widget, at every turn. The widget
    // is polished again, now by its sheet, before this returns.
    if (widget->styleSheet().isEmpty() && wearsSheet(widget))
        widget->setStyleSheet(styleSheetOf(colorsFor(QApplication::palette())));
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QToolButton *>(widget) ||
        widget->inherits("QLineEdit") || widget->inherits("QCheckBox") ||
        widget->inherits("QRadioButton"))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QPushButton *>(widget) && kindOf(widget) == ButtonKind::Primary)
        widget->setFont(fontFor(FontRole::BodyBold));
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        if (element == PE_PanelButtonTool &&
            !(option->state & (State_MouseOver | State_Sunken | State_On | State_HasFocus)))
            return;
        drawButton(option, painter, widget);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelLineEdit:
        // Inside a combo or spin box the outer control draws the field.
        if (widget && (qobject_cast<QComboBox *>(widget->parentWidget()) ||
                       qobject_cast<QAbstractSpinBox *>(widget->parentWidget())))
            return;
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        // A tool button that is flat has no panel, and with it no ring, unless it is pointed at.
        if (qobject_cast<const QToolButton *>(widget) && showsFocus(widget))
            return drawFocusRing(painter, widget->rect(), colorsFor(option->palette).accent,
                                 tokens::RadiusControl);
        // Items and other buttons draw their own ring.
        if (!qobject_cast<const QAbstractItemView *>(widget) &&
            !qobject_cast<const QAbstractButton *>(widget) &&
            !qobject_cast<const QComboBox *>(widget))
            drawFocusRing(painter, option->rect, colorsFor(option->palette).accent,
                          tokens::RadiusTag);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colorsFor(option->palette).borderStrong);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), colorsFor(option->palette).surface);
        return;
    case PE_Frame:
        drawPanel(painter, option->rect, {}, colorsFor(option->palette).border, 0);
        return;
    case PE_PanelScrollAreaCorner:
        return;
    case PE_IndicatorArrowDown:
        drawDropArrow(painter, option->rect, dropArrowColor(*option, widget));
        return;
    case PE_IndicatorRadioButton:
        drawRadio(option, painter);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_Splitter)
        return;
    if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        item && element == CE_ItemViewItem && isDropDownList(widget)) {
        const Colors &colors = colorsFor(option->palette);
        if (item->state & (State_Selected | State_MouseOver))
            drawPanel(painter, item->rect.adjusted(2, 1, -2, -1),
                      item->state & State_Selected ? colors.selection : colors.hover, {},
                      tokens::RadiusControl);
        QStyleOptionViewItem row(*item);
        row.state &= ~(State_Selected | State_MouseOver | State_HasFocus);
        row.rect.adjust(tokens::Space1, 0, -tokens::Space1, 0);
        QProxyStyle::drawControl(element, &row, painter, widget);
        return;
    }
    if (element == CE_PushButtonLabel && kindOf(widget) != ButtonKind::Normal) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton shown(*button);
            const Colors &colors = colorsFor(option->palette);
            const bool primary = kindOf(widget) == ButtonKind::Primary;
            const bool lit =
                kindOf(widget) == ButtonKind::Link && (option->state & State_MouseOver);
            shown.palette.setColor(QPalette::ButtonText, primary ? colors.onAccent
                                                         : !(option->state & State_Enabled)
                                                             ? colors.muted
                                                         : lit ? colors.accent
                                                               : colors.secondary);
            QProxyStyle::drawControl(element, &shown, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            drawCombo(combo, painter, widget, this);
            return;
        }
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(bar, painter, widget, this);
            return;
        }
    } else if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
               box && box->buttonSymbols == QAbstractSpinBox::NoButtons) {
        drawField(option, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl subControl, const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar)
        return scrollBarPart(bar, subControl);
    const QRect rect = option->rect;
    if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        box && box->buttonSymbols == QAbstractSpinBox::NoButtons)
        return subControl == SC_SpinBoxEditField ? rect.adjusted(tokens::Space1 + 2, 2, -2, -2)
                                                 : QRect();
    if (control != CC_ComboBox)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    QRect part = rect;
    if (subControl == SC_ComboBoxArrow)
        // Where line edits have the icon at their end.
        part = QRect(rect.right() - 26, rect.top(), 24, rect.height());
    else if (subControl == SC_ComboBoxEditField)
        part = rect.adjusted(tokens::Space2, 2, -28, -2);
    else
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    return visualRect(option->direction, rect, part);
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_ShapedFrameContents && widget && widget->inherits("QTipLabel"))
        return option->rect.adjusted(
            tokens::Hairline + tokens::Space2, tokens::Hairline + tokens::Space1,
            -tokens::Hairline - tokens::Space2, -tokens::Hairline - tokens::Space1);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(tokens::Space2 - 2, 0, -(tokens::Space2 - 2), 0);
    return rect;
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        if (kindOf(widget) == ButtonKind::Link)
            return {size.width() + 2, tokens::TagHeight};
        const int padding = kindOf(widget) == ButtonKind::Flat ? tokens::Space2 : tokens::Space3;
        return {size.width() + 2 * padding, tokens::ControlHeight};
    }
    case CT_ComboBox:
        return {size.width() + tokens::Space2 + 30, tokens::ControlHeight};
    case CT_ItemViewItem:
        if (isDropDownList(widget))
            result.setHeight(tokens::ControlHeight);
        return result;
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(tokens::ControlHeight);
        return result;
    default:
        return result;
    }
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return tokens::CheckSize;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return tokens::IconSize;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return tokens::Space2;
    case PM_SplitterWidth:
        return tokens::Space3;
    case PM_ScrollBarExtent:
        return tokens::ScrollBarWidth;
    case PM_ToolTipLabelFrameWidth:
        return tokens::Hairline + tokens::Space2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return m_reducedMotion ? 0 : tokens::MotionDuration;
    case SH_Menu_Scrollable: // one column, however many there are
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void setButtonKind(QWidget *widget, ButtonKind kind)
{
    widget->setProperty(HouseStyle::KindProperty, static_cast<int>(kind));
    if (qobject_cast<QPushButton *>(widget))
        widget->setFont(fontFor(kind == ButtonKind::Primary ? FontRole::BodyBold : FontRole::Body));
    widget->update();
}

} // namespace attache
