#pragma once

#include "core/insight/tiers.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace attache {

class Desk;
class ElidedLabel;
class SavedEditor;
class SavedNumberEdit;
class WeightBar;

/// The sheet by which tiers are suggested, edited where it stands: weights, bounds or words, and
/// what S needs. Each change is one undo step.
class CriteriaTable : public QWidget
{
    Q_OBJECT

public:
    explicit CriteriaTable(Desk &desk, QWidget *parent = nullptr);

    /// @p known: how many of @p accounts have evidence for each.
    void setSheet(const std::vector<TierCriterion> &sheet, const std::vector<int> &known,
                  int accounts, const QString &currency);
    SavedNumberEdit *weightEdit(CriterionKind kind) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        TierCriterion criterion;
        ElidedLabel *name;
        SavedNumberEdit *weight;
        WeightBar *bar;
        SavedEditor *full;
        SavedEditor *part;
        QCheckBox *must;
        ElidedLabel *origin;
        ElidedLabel *known;
    };
    void rebuild(const std::vector<TierCriterion> &sheet);
    /// Where it is narrow, the names have the room of the bars and of what a number is taken from.
    void arrange();
    Row makeRow(const TierCriterion &criterion, int line);
    SavedEditor *makeBound(const TierCriterion &criterion, bool full);
    /// @p editor as it stands in the sheet: a number with what it is read as, "≥ 8 %".
    static QWidget *withUnits(SavedEditor *editor, const TierCriterion &criterion);
    void change(Id<TierCriterion> id, const std::function<void(TierCriterion &)> &edit);

    Desk &m_desk;
    QGridLayout *m_grid;
    ElidedLabel *m_originHead = nullptr;
    std::vector<QWidget *> m_widgets;
    std::vector<Row> m_rows;
};

} // namespace attache
