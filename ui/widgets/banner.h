#pragma once

#include "core/base/tone.h"

#include <QWidget>

class QHBoxLayout;

namespace attache {

class Button;

/// A strip that tells of a lasting state, with buttons for what can be done about it.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(const QString &text, Tone tone = Tone::Warn, QWidget *parent = nullptr);

    Button *addButton(const QString &text);
    /// What stands behind it, and what to do: shown below when the person asks for it.
    void explain(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QHBoxLayout *m_row;
};

} // namespace attache
