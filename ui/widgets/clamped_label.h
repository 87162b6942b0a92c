#pragma once

#include "ui/style/fonts.h"

#include <QWidget>

namespace attache {

/// Text that is wrapped into a few lines and no more. Where there is no room it is elided at the
/// end of the last one, and its tooltip shows the whole text. Never interprets markup.
class ClampedLabel : public QWidget
{
    Q_OBJECT

public:
    ClampedLabel(int lines, FontRole role = FontRole::Body, TextColor color = TextColor::Text,
                 QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setLook(FontRole role, TextColor color);
    bool isElided() const { return m_elided; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int lineHeight() const;
    /// Breaks the text for the width there is.
    void arrange();

    int m_most;
    TextColor m_color;
    QString m_text;
    QStringList m_lines;
    bool m_elided = false;
};

} // namespace attache
