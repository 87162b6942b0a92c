#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QSet>

namespace attache {

class Desk;
struct Changes;

/// Takes the customer of a case that becomes anonymised out of the decks that were kept with a
/// slide of it, in the background. GUI thread.
class KeptDeckRenewal : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(KeptDeckRenewal)

public:
    /// @p desk outlives this.
    explicit KeptDeckRenewal(Desk &desk, QObject *parent = nullptr);

private:
    void take(const Changes &changes);

    Desk &m_desk;
    QSet<qint64> m_lookedThrough; ///< cases whose decks were, since they are anonymised
};

} // namespace attache
