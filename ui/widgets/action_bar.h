#pragma once

#include <QFrame>

class QHBoxLayout;
class QKeySequence;

namespace attache {

class KeyedLine;

/// The bar at the lower edge of a page that is about one decision: at the left what it does and how
/// to take it back, at the right the buttons, the last one primary.
class ActionBar : public QFrame
{
    Q_OBJECT

public:
    explicit ActionBar(QWidget *parent = nullptr);

    /// %1 in @p text stands for @p key.
    void setWords(const QString &text, const QKeySequence &key);
    void setWords(const QString &text);
    /// Takes ownership.
    void addButton(QWidget *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    KeyedLine *m_words;
};

} // namespace attache
