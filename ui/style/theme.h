#pragma once

#include "ui/base/tokens.h"
#include "ui/style/system_look.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QApplication;

namespace attache {

class HouseStyle;

/// Dresses the application: style, palette, font and the one style sheet. Created once by the
/// composition root, before the first window; lives as long as the application. GUI thread.
///
/// Painted widgets need not know it: they ask colorsFor(palette()) and are repainted because a
/// change of theme changes the palette.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    explicit Theme(QApplication &application, QObject *parent = nullptr);
    ~Theme() override;

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);

    bool isDark() const { return m_dark; }
    const Colors &colors() const { return m_dark ? DarkColors : LightColors; }

    bool reducedMotion() const;
    /// Nothing follows the system.
    void setReducedMotion(std::optional<bool> reduced);

Q_SIGNALS:
    /// For what is not a widget (charts, cached pictures); widgets get a PaletteChange event.
    void themeChanged();

private:
    void followSystem();
    void apply();

    QApplication &m_application;
    QPointer<HouseStyle> m_style; ///< owned by the application
    QPalette m_initialPalette;
    SystemLook m_system;
    Scheme m_scheme = Scheme::System;
    std::optional<bool> m_reducedMotion;
    bool m_dark = false;
};

/// The palette and the style sheet made from @p colors.
QPalette paletteOf(const Colors &colors);
QString styleSheetOf(const Colors &colors);

} // namespace attache
