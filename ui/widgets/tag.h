#pragma once

#include "core/base/tone.h"

#include <QWidget>

namespace attache {

/// A short word on a weak fill; neutral ones have a hairline instead of a colour.
class Tag : public QWidget
{
    Q_OBJECT

public:
    explicit Tag(const QString &text, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setTone(Tone tone);

    QSize sizeHint() const override { return tagSize(m_text); }
    QSize minimumSizeHint() const override;

    static QSize tagSize(const QString &text);
    /// Draws the tag into @p rect, its text elided to fit; shared with the table.
    static void paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone,
                      const QPalette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

/// A small filled circle before a line, in the colour of its tone.
class Dot : public QWidget
{
    Q_OBJECT

public:
    explicit Dot(Tone tone, QWidget *parent = nullptr);
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

/// A person's circle with the first character of the name.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(const QString &name, QWidget *parent = nullptr);
    void setName(const QString &name);

    /// The first character as a reader counts them, in upper case.
    static QString initialOf(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initial;
};

} // namespace attache
