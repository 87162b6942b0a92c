#pragma once

#include "core/exchange/take_records.h"
#include "core/queries/workspace_difference.h"

#include <QDialog>

namespace attache {

class Button;
class Desk;
class DifferenceModel;
class TableView;
class TextLabel;

/// Compares the workspace with another state of it, record by record, and takes over from there
/// what the person chooses. The other file stays as it is. Not modal; taking over is one undo step.
class DifferenceDialog final : public QDialog
{
    Q_OBJECT

public:
    DifferenceDialog(Desk &desk, const QString &otherPath, QWidget *parent = nullptr);

    /// Compares in the background.
    void compare();
    /// Takes over the records of the chosen lines.
    void takeChosen();

    DifferenceModel *model() const { return m_model; }
    TableView *table() const { return m_table; }

Q_SIGNALS:
    /// The comparison is shown, or why there is none.
    void compared();

private:
    void layOut();
    void showDifference(WorkspaceDifference difference);
    void setBusy(bool busy);
    std::vector<RecordKey> chosen() const;
    /// How many of the chosen ones the other file does not have.
    int goneChosen() const;

    Desk &m_desk;
    const QString m_otherPath;
    bool m_busy = false;
    TextLabel *m_summary;
    DifferenceModel *m_model;
    TableView *m_table;
    Button *m_take;
    Button *m_close;
    TextLabel *m_gone; ///< says what taking over deletes
};

} // namespace attache
