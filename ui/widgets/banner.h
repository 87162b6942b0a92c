#pragma once

#include "core/base/tone.h"

#include <QWidget>

namespace attache {

class Button;
class ElidedLabel;

/// A line at the top of a page that tells of a lasting state, with buttons for what can be done
/// about it.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(const QString &text, Tone tone = Tone::Warn, QWidget *parent = nullptr);

    Button *addButton(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

} // namespace attache
