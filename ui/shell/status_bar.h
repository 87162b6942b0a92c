#pragma once

#include <QWidget>

namespace attache {

class Button;
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
    /// Whether more can be told about the state, and whether it may be put aside.
    void setStateActions(bool details, bool dismissable);
    void setBackup(const QString &text, bool bad = false);
    TaskStrip *tasks() const { return m_tasks; }

Q_SIGNALS:
    void detailsRequested();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_workspace;
    ElidedLabel *m_state;
    Button *m_details;
    Button *m_dismiss;
    TaskStrip *m_tasks;
    ElidedLabel *m_backup;
};

} // namespace attache
