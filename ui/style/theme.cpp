#include "ui/style/theme.h"

#include "ui/style/combo_box_access.h"
#include "ui/style/fonts.h"
#include "ui/style/house_style.h"

#include <QApplication>
#include <QStandardPaths>
#include <QToolTip>

namespace attache {

namespace {

/// Only what Fusion cannot be told through the palette and the house style does not draw itself;
/// @names are replaced by token values.
const char SheetTemplate[] = R"(
QMenu { background: @surface; color: @text; border: 1px solid @borderStrong; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @secondary; border: none; padding: 6px 4px;
    margin: 0 20px 0 0; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; font-weight: bold; }
QTabBar::tab:focus { color: @accent; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface; }
QCalendarWidget QToolButton { color: @text; font-weight: bold; padding: 4px 8px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
)";

void setDisabled(QPalette &palette, QPalette::ColorRole role, const QColor &color)
{
    palette.setColor(QPalette::Disabled, role, color);
}

} // namespace

QPalette paletteOf(const Colors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.window);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.surface);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.onAccent);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::PlaceholderText, colors.textMuted);
    palette.setColor(QPalette::ToolTipBase, colors.surface);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Light, colors.surface);
    palette.setColor(QPalette::Midlight, colors.hover);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.borderStrong);
    palette.setColor(QPalette::Shadow, colors.borderStrong);
    setDisabled(palette, QPalette::WindowText, colors.muted);
    setDisabled(palette, QPalette::Text, colors.muted);
    setDisabled(palette, QPalette::ButtonText, colors.muted);
    setDisabled(palette, QPalette::Highlight, colors.borderStrong);
    return palette;
}

QString styleSheetOf(const Colors &colors)
{
    QString sheet = QString::fromLatin1(SheetTemplate);
    // Longer names first: one name is the beginning of another.
    const std::pair<const char *, QColor> values[] = {
        {"@borderStrong", colors.borderStrong},
        {"@border", colors.border},
        {"@secondary", colors.secondary},
        {"@selection", colors.selection},
        {"@surface", colors.surface},
        {"@muted", colors.muted},
        {"@accent", colors.accent},
        {"@text", colors.text},
    };
    for (const auto &[name, color] : values)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_style(new HouseStyle)
    , m_initialPalette(QApplication::palette())
{
    QApplication::setStyle(m_style);
    installComboBoxAccess();
    QApplication::setFont(fontFor(FontRole::Body));
    QToolTip::setFont(fontFor(FontRole::Body));
    // The desktop does not announce changes of its settings; they are read again when the person
    // comes back to the program.
    connect(&application, &QApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    followSystem();
            });
    m_system = readSystemLook(
        QProcessEnvironment::systemEnvironment(),
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation), m_initialPalette);
    apply();
}

Theme::~Theme() = default;

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    apply();
}

bool Theme::reducedMotion() const
{
    return m_reducedMotion.value_or(m_system.reducedMotion);
}

void Theme::setReducedMotion(std::optional<bool> reduced)
{
    m_reducedMotion = reduced;
    if (m_style)
        m_style->setReducedMotion(reducedMotion());
}

void Theme::followSystem()
{
    const SystemLook now = readSystemLook(
        QProcessEnvironment::systemEnvironment(),
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation), m_initialPalette);
    if (now.dark == m_system.dark && now.reducedMotion == m_system.reducedMotion)
        return;
    m_system = now;
    apply();
}

void Theme::apply()
{
    m_dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_system.dark);
    if (m_style)
        m_style->setReducedMotion(reducedMotion());
    QApplication::setPalette(paletteOf(colors()));
    // Selected items of lists keep the colours of their words.
    QPalette items = paletteOf(colors());
    items.setColor(QPalette::Highlight, colors().selection);
    items.setColor(QPalette::HighlightedText, colors().text);
    QApplication::setPalette(items, "QAbstractItemView");
    QToolTip::setPalette(paletteOf(colors()));
    // Those that wear a sheet (HouseStyle::polish) have the one of the theme before.
    const QString sheet = styleSheetOf(colors());
    const QWidgetList widgets = m_application.allWidgets();
    for (QWidget *widget : widgets) {
        if (!widget->styleSheet().isEmpty())
            widget->setStyleSheet(sheet);
    }
    Q_EMIT themeChanged();
}

} // namespace attache
