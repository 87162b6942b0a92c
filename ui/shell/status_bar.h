#pragma once

#include <QWidget>

namespace attache {

class ElidedLabel;
class TaskStrip;

/// The window's lower edge: which file, whether all is saved, what runs, the last backup.
class StatusBar : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    void setWorkspace(const QString &name, const QString &path = {});
    /// "All saved", "Read-only", or what keeps it from being saved.
    void setState(const QString &text, bool bad = false);
    void setBackup(const QString &text, bool bad = false);
    TaskStrip *tasks() const { return m_tasks; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_workspace;
    ElidedLabel *m_state;
    TaskStrip *m_tasks;
    ElidedLabel *m_backup;
};

} // namespace attache
