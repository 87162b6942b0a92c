#pragma once

#include "ui/style/fonts.h"

#include <QLabel>

namespace attache {

/// Text in one of the styles of a page, wrapped on request; follows the theme.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &text = {}, FontRole role = FontRole::Body,
                       TextColor color = TextColor::Text, QWidget *parent = nullptr);

    void setRole(FontRole role);
    void setColor(TextColor color);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColor();

    TextColor m_color;
};

/// One line of text. Where there is no room it is elided at its end and its tooltip shows the whole
/// text. Never interprets markup, so that names may contain anything.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, FontRole role = FontRole::Body,
                         TextColor color = TextColor::Text, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setColor(TextColor color);
    void setAlignment(Qt::Alignment alignment);
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void measure();
    void updateToolTip();

    QString m_text;
    int m_textWidth = 0; ///< asked for several times in each layout, and costly for Chinese
    TextColor m_color;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

/// A hairline between parts.
class Separator : public QWidget
{
    Q_OBJECT

public:
    explicit Separator(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace attache
