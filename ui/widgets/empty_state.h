#pragma once

#include "ui/style/house_style.h"

#include <QWidget>

class QHBoxLayout;

namespace attache {

class Button;
class TextLabel;

/// What belongs here, in one line, and the first step.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &line, QWidget *parent = nullptr);

    void setLine(const QString &line);
    Button *addButton(const QString &text, ButtonKind kind = ButtonKind::Normal);

private:
    TextLabel *m_line;
    QHBoxLayout *m_buttons;
};

} // namespace attache
