#pragma once

#include "core/domain/settings.h"
#include "ui/pages/duplicates/merge_words.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace attache {

/// What the one record will be as the fields are chosen now, and what the program decided for the
/// person.
class MergePreview final : public CardWidget
{
    Q_OBJECT

public:
    explicit MergePreview(QWidget *parent = nullptr);

    /// @p fromOther are the keys of the fields chosen from the other record.
    void showMerge(Connection &connection, const MergeOffer &offer, const MergeWords &words,
                   const QStringList &fromOther, const Settings &settings, QDate today);

private:
    void showHead(Connection &connection, const MergeOffer &offer, const void *merged);
    void showFacts(const MergeOffer &offer, const void *merged, const Settings &settings,
                   QDate today);
    /// One that is long has a line of its own, the last one.
    void addFact(const QString &label, QWidget *value, bool isLong = false);
    void showDecisions(const QStringList &decisions);

    QVBoxLayout *m_parts;
    QGridLayout *m_facts = nullptr;
};

} // namespace attache
