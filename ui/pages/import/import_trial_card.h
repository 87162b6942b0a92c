#pragma once

#include "core/exchange/import.h"
#include "ui/pages/import/import_share_bar.h"
#include "ui/style/fonts.h"
#include "ui/widgets/card.h"

namespace attache {

class Button;
class ScrollBody;
class SegmentedControl;

/// What would come of an import: how many rows are new, change something or nothing, and cannot be
/// taken, the first of them in words, and the button that imports.
class ImportTrialCard final : public CardWidget
{
    Q_OBJECT

public:
    explicit ImportTrialCard(QWidget *parent = nullptr);

    /// Nothing is known: @p why, such as "The file is being read".
    void showNothing(const QString &why);
    /// It is being tried out; below 0 it is not known how much of it is done.
    void showRunning(double share);
    void showReport(std::shared_ptr<const ImportReport> report, qint64 milliseconds);
    /// Records have changed since the report, which stays.
    void showOutdated();
    /// It cannot be imported like this.
    void showRefusal(const QString &reason);
    /// It was stopped.
    void showStopped();

    Button *importButton() const { return m_import; }
    Button *againButton() const { return m_again; }
    SegmentedControl *kinds() const { return m_kinds; }

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void againRequested();
    void importRequested();
    void stopRequested();
    /// To see what becomes of every row.
    void allRequested();
    void saveRejectsRequested();

private:
    QWidget *makeFigures();
    QWidget *makeFoot();
    void setFigures(const ImportReport *report);
    void showRows();
    void addDifferences(RowDifference::Kind kind);
    void showRejects();
    /// As many of the rows that are not taken as there is room for.
    void fitRejects();
    void addWords(const QString &words, TextColor color = TextColor::Secondary);

    struct Figure
    {
        TextLabel *number;
        TextLabel *note;
    };
    std::array<Figure, ImportShareBar::PartCount> m_figures = {};
    std::shared_ptr<const ImportReport> m_report; ///< null while nothing is known
    TextLabel *m_time;
    Button *m_stop;
    ImportShareBar *m_bar;
    TextLabel *m_head;
    SegmentedControl *m_kinds;
    ScrollBody *m_rows;
    QWidget *m_rejects;
    std::vector<QWidget *> m_rejectRows;
    Button *m_again;
    Button *m_import;
};

} // namespace attache
