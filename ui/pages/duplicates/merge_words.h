#pragma once

#include "core/exchange/merge_offer.h"

#include <QCoreApplication>

namespace attache {

class FieldText;

/// What is said about two records that are to become one.
class MergeWords
{
    Q_DECLARE_TR_FUNCTIONS(MergeWords)

public:
    /// All of them outlive the object.
    MergeWords(const MergeOffer &offer, const FieldText &words, QDate today);

    const MergeCandidate &candidate(MergeSide side) const;
    /// What @p side says in @p field.
    QString value(const FieldInfo &field, MergeSide side) const;
    /// "made 2025-06-12 · changed 31 times · 5 visits"
    QString past(MergeSide side) const;
    /// What the tier of @p side stands on.
    QString grounds(MergeSide side) const;
    /// Why a side was proposed, one sentence a line, for the fields that still have it: those whose
    /// keys are in @p fromOther have the other's value.
    QStringList decisions(const QStringList &fromOther) const;
    /// What becomes of records that say the same; empty where none do.
    static QString remark(const MergedPart &part);

private:
    QString decision(const MergeChoice &choice) const;
    QString day(QDate day) const;

    const MergeOffer &m_offer;
    const FieldText &m_words;
    QDate m_today;
};

} // namespace attache
