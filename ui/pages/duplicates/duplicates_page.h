#pragma once

#include "core/exchange/duplicates.h"
#include "ui/desk/page.h"

#include <QHash>

#include <memory>

class QStackedLayout;
class QVBoxLayout;

namespace attache {

class Button;
class CardWidget;
class Desk;
class EmptyState;
class ErrorSwitch;
class MergeFields;
class PageHeader;
class PairModel;
class SegmentedControl;
class TableView;

/// Records that may be one, pair by pair and side by side: the person chooses what the one record
/// will say, merges them as one step, or says that they are two.
class DuplicatesPage final : public Page
{
    Q_OBJECT

public:
    explicit DuplicatesPage(Desk &desk);

    QString title() const override { return tr("Duplicates"); }
    void activate(const QVariant &argument) override;

    PairModel *pairs() const { return m_pairs; }
    MergeFields *fields() const { return m_fields; }
    /// Shows the pairs of records of @p type.
    void setType(const RecordType &type);

public Q_SLOTS:
    /// Makes one of the pair that is shown, as its fields are chosen.
    void merge();
    void sayTwo();
    /// Keeps the other one of the two.
    void swapSides();

Q_SIGNALS:
    /// All types were compared.
    void compared();

protected:
    void read() override;

private:
    using Found = QHash<const RecordType *, std::vector<DuplicatePair>>;

    QWidget *makeBody();
    QWidget *makeList();
    QWidget *makeFooter();
    void showFound(const Found &found);
    void showSegments();
    void showPairs();
    void showPair();
    void showParts();
    void goOn();
    const DuplicatePair *current() const;
    std::pair<qint64, qint64> sides() const; ///< who is kept, and who is not

    Desk &m_desk;
    Found m_found;
    const RecordType *m_type;
    std::vector<const RecordType *> m_segments; ///< the types offered, in the order of their switch
    int m_asked = 0; ///< counts the comparisons; only the last one is shown
    bool m_swapped = false;
    PageHeader *m_header;
    SegmentedControl *m_types;
    PairModel *m_pairs;
    TableView *m_table;
    MergeFields *m_fields;
    CardWidget *m_fieldsCard;
    CardWidget *m_partsCard;
    QVBoxLayout *m_parts = nullptr;
    EmptyState *m_none;
    ErrorSwitch *m_readable = nullptr;
    QStackedLayout *m_content = nullptr;
    QWidget *m_compare = nullptr;
    QWidget *m_footer = nullptr;
    Button *m_swap;
    Button *m_two;
    Button *m_merge;
};

} // namespace attache
