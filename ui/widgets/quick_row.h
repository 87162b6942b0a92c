#pragma once

#include "ui/style/fonts.h"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QHBoxLayout;

namespace attache {

/// The most frequent actions on a row, in one joined strip of buttons at its end. The keyboard
/// stays on the row, whose keys do the same.
class QuickRow : public QWidget
{
    Q_OBJECT

public:
    explicit QuickRow(QWidget *parent = nullptr);

    /// A button at the end of the strip; the strip owns it.
    QAbstractButton *addButton(const QString &text, TextColor color = TextColor::Text);
    /// Fills a button as the one that was chosen.
    static void setChosen(QAbstractButton *button, bool chosen);

private:
    QHBoxLayout *m_row;
    QAbstractButton *m_last = nullptr;
};

} // namespace attache
