#pragma once

#include <QWidget>

namespace attache {

class Button;
class ElidedLabel;
class MeterWidget;
class TextLabel;

/// Long work in the status bar: what it is, how far it is, and a way to stop it.
class TaskStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TaskStrip(QWidget *parent = nullptr);

    /// @p share of 1; below 0 while it is not known.
    void setTask(const QString &title, double share);
    void setCancellable(bool cancellable);
    /// Nothing runs: the strip hides.
    void clear();

Q_SIGNALS:
    void cancelRequested();

private:
    ElidedLabel *m_title;
    MeterWidget *m_bar;
    TextLabel *m_percent;
    Button *m_cancel;
};

} // namespace attache
