#pragma once

#include <QKeySequence>
#include <QWidget>

namespace attache {

/// One line of words with a key among them: "Press [Ctrl] [Z] to take it back." Where there is no
/// room it is elided at its end and its tooltip shows the whole text.
class KeyedLine : public QWidget
{
    Q_OBJECT

public:
    explicit KeyedLine(QWidget *parent = nullptr);

    /// %1 in @p text stands for @p key; without it there is none.
    void setText(const QString &text, const QKeySequence &key = {});
    /// All of it in plain words.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    QString m_before;
    QString m_after;
    QStringList m_keys;
};

} // namespace attache
