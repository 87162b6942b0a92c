#pragma once

#include "core/base/tone.h"

#include <QColor>
#include <QPalette>

/// @file
/// The one place that names a colour, a size, a space, a radius or a duration. All lengths are
/// logical pixels, all durations milliseconds. Plain values; any thread.

namespace attache {

namespace tokens {

constexpr QColor rgb(unsigned value)
{
    return QColor(static_cast<int>((value >> 16) & 0xff), static_cast<int>((value >> 8) & 0xff),
                  static_cast<int>(value & 0xff));
}

// Spaces
inline constexpr int Space1 = 4;
inline constexpr int Space2 = 8;
inline constexpr int Space3 = 12;
inline constexpr int Space4 = 16;
inline constexpr int Space5 = 20;
inline constexpr int Space6 = 24;

// Radii
inline constexpr int RadiusCard = 8;
inline constexpr int RadiusControl = 6;
inline constexpr int RadiusTag = 4;
inline constexpr int RadiusCell = 3;

// Heights and widths
inline constexpr int Hairline = 1;
inline constexpr int FocusRing = 2;
inline constexpr int RowHeight = 36;
inline constexpr int HeaderHeight = 34;
inline constexpr int ControlHeight = 30;
inline constexpr int ChipHeight = 26;
inline constexpr int TagHeight = 22;
inline constexpr int NavigationItemHeight = 34;
inline constexpr int NavigationWidth = 176;
inline constexpr int NavigationNarrowWidth = 56;
inline constexpr int TopBarHeight = 48;
inline constexpr int StatusBarHeight = 28;
inline constexpr int SearchWidth = 440;
inline constexpr int SearchMinimumWidth = 160;
inline constexpr int FormLabelWidth = 96;
inline constexpr int CardLabelWidth = 56;
inline constexpr int TaskBarWidth = 90;
inline constexpr int MeterHeight = 6;
inline constexpr int MeterNumberWidth = 28;
inline constexpr int BadgeSize = 22;
inline constexpr int BadgeSmallSize = 18;
inline constexpr int BadgeLargeSize = 28;
inline constexpr int AvatarSize = 32;
inline constexpr int ChainCellWidth = 24;
inline constexpr int ChainCellHeight = 20;
inline constexpr int ChainCellGap = 2;
inline constexpr int IconSize = 16;
inline constexpr int NavigationIconSize = 18;
inline constexpr int CheckSize = 16;
inline constexpr int ScrollBarWidth = 10;
inline constexpr int ToastMaximumWidth = 480;
inline constexpr int SidePanelWidth = 340;
/// The column of cards beside a brief, and when the window is compact.
inline constexpr int SideCardsWidth = 320;
inline constexpr int SideCardsCompactWidth = 264;
/// At this width of the window and below, the navigation shrinks to icons.
inline constexpr int NarrowWindow = 1024;
/// Below this width of the window, side panels collapse.
inline constexpr int CompactWindow = 1360;

// Type: sizes in pixels, line heights beside them
inline constexpr int FigureSize = 26;
inline constexpr int TitleSize = 20;
inline constexpr int TitleLine = 28;
inline constexpr int WordmarkSize = 16;
inline constexpr int SectionSize = 14;
inline constexpr int SectionLine = 20;
inline constexpr int BodySize = 13;
inline constexpr int BodyLine = 20;
inline constexpr int SmallSize = 12;
inline constexpr int SmallLine = 18;

// Durations
inline constexpr int MotionDuration = 120;
inline constexpr int SavePause = 500;
inline constexpr int ToastDuration = 8000;

// Meaning: readiness below these is danger, then warn
inline constexpr int MeterDangerBelow = 50;
inline constexpr int MeterWarnBelow = 70;

} // namespace tokens

/// The colours of one theme. `muted` misses 4.5 : 1 against every background and is for lines,
/// dashes and icons; words in a muted voice use `textMuted`. `ok` and `warn` likewise are for
/// bars, dots and fills, and `okText`, `warnText` and `dangerText` for words.
struct Colors
{
    QColor window;
    QColor surface;
    QColor nav;
    QColor border;
    QColor borderStrong;
    QColor text;
    QColor secondary;
    QColor muted;
    QColor textMuted;
    QColor accent;
    QColor accentWeak;
    QColor selection;
    QColor ok;
    QColor okWeak;
    QColor okText;
    QColor warn;
    QColor warnWeak;
    QColor warnText;
    QColor danger;
    QColor dangerWeak;
    QColor dangerText;
    QColor tierS;
    QColor onAccent; ///< text on fills of accent, ok, danger and tier S
    QColor hover;    ///< a control under the pointer
    QColor accentHover;
};

inline constexpr Colors LightColors = {
    .window = tokens::rgb(0xF5F6F8),
    .surface = tokens::rgb(0xFFFFFF),
    .nav = tokens::rgb(0xFBFBFC),
    .border = tokens::rgb(0xE2E5EA),
    .borderStrong = tokens::rgb(0xCFD4DC),
    .text = tokens::rgb(0x1A1F27),
    .secondary = tokens::rgb(0x566070),
    .muted = tokens::rgb(0x8A93A1),
    .textMuted = tokens::rgb(0x646D7B),
    .accent = tokens::rgb(0x1F5FBF),
    .accentWeak = tokens::rgb(0xE9F0FB),
    .selection = tokens::rgb(0xDFE9FA),
    .ok = tokens::rgb(0x1C8257),
    .okWeak = tokens::rgb(0xE6F4ED),
    .okText = tokens::rgb(0x186E4A),
    .warn = tokens::rgb(0xA86A08),
    .warnWeak = tokens::rgb(0xFBF1DF),
    .warnText = tokens::rgb(0x8C5805),
    .danger = tokens::rgb(0xBF3434),
    .dangerWeak = tokens::rgb(0xFBE9E9),
    .dangerText = tokens::rgb(0xBF3434),
    .tierS = tokens::rgb(0x7A2E8E),
    .onAccent = tokens::rgb(0xFFFFFF),
    .hover = tokens::rgb(0xF0F2F5),
    .accentHover = tokens::rgb(0x194F9F),
};

/// Rules of tables on printed paper: half a point wide, so darker than a border on screen.
inline constexpr QColor PaperLine = tokens::rgb(0xB4BAC4);

inline constexpr Colors DarkColors = {
    .window = tokens::rgb(0x15181D),
    .surface = tokens::rgb(0x1C2027),
    .nav = tokens::rgb(0x181B21),
    .border = tokens::rgb(0x2C323C),
    .borderStrong = tokens::rgb(0x3B4350),
    .text = tokens::rgb(0xE7EAEF),
    .secondary = tokens::rgb(0xA5AEBB),
    .muted = tokens::rgb(0x727C8A),
    .textMuted = tokens::rgb(0x8D97A5),
    .accent = tokens::rgb(0x6FA3F5),
    .accentWeak = tokens::rgb(0x1F2E48),
    .selection = tokens::rgb(0x24344F),
    .ok = tokens::rgb(0x5BC595),
    .okWeak = tokens::rgb(0x17332A),
    .okText = tokens::rgb(0x5BC595),
    .warn = tokens::rgb(0xE0A94A),
    .warnWeak = tokens::rgb(0x3A2E17),
    .warnText = tokens::rgb(0xE0A94A),
    .danger = tokens::rgb(0xEE7B7B),
    .dangerWeak = tokens::rgb(0x3E2222),
    .dangerText = tokens::rgb(0xEE7B7B),
    .tierS = tokens::rgb(0xC58AD8),
    .onAccent = tokens::rgb(0x15181D),
    .hover = tokens::rgb(0x262B34),
    .accentHover = tokens::rgb(0x8AB4F7),
};

/// The colours that belong to @p palette. A widget asks with its own palette and so follows the
/// theme, because a change of theme is a change of palette.
inline const Colors &colorsFor(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? DarkColors : LightColors;
}

/// What a tone looks like: `text` for words, `fill` behind a tag, `mark` for bars and dots.
struct ToneColors
{
    QColor text;
    QColor fill;
    QColor border; ///< invalid where a tag of this tone has none
    QColor mark;
};

inline ToneColors toneColors(const Colors &colors, Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return {colors.accent, colors.accentWeak, {}, colors.accent};
    case Tone::Ok:
        return {colors.okText, colors.okWeak, {}, colors.ok};
    case Tone::Warn:
        return {colors.warnText, colors.warnWeak, {}, colors.warn};
    case Tone::Danger:
        return {colors.dangerText, colors.dangerWeak, {}, colors.danger};
    case Tone::Muted:
        return {colors.textMuted, colors.window, colors.border, colors.muted};
    case Tone::Neutral:
        break;
    }
    return {colors.secondary, colors.window, colors.border, colors.secondary};
}

} // namespace attache
