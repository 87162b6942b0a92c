#include "ui/pages/duplicates/pair_model.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace attache {

namespace {

constexpr std::array Reasons = {
    std::pair{"chosen", QT_TRANSLATE_NOOP("attache::PairModel", "chosen by you")},
    std::pair{"domain", QT_TRANSLATE_NOOP("attache::PairModel", "same website")},
    std::pair{"phone", QT_TRANSLATE_NOOP("attache::PairModel", "same phone")},
    std::pair{"mobile", QT_TRANSLATE_NOOP("attache::PairModel", "same mobile")},
    std::pair{"email", QT_TRANSLATE_NOOP("attache::PairModel", "same e-mail")},
    std::pair{"short_name", QT_TRANSLATE_NOOP("attache::PairModel", "same short name")},
    std::pair{"name", QT_TRANSLATE_NOOP("attache::PairModel", "similar name")},
    std::pair{"place", QT_TRANSLATE_NOOP("attache::PairModel", "same name apart from the place")},
    std::pair{"sound", QT_TRANSLATE_NOOP("attache::PairModel", "names that sound alike")},
};

} // namespace

void PairModel::setPairs(std::vector<DuplicatePair> pairs)
{
    beginResetModel();
    m_pairs = std::move(pairs);
    endResetModel();
}

const DuplicatePair *PairModel::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_pairs[static_cast<size_t>(row)];
}

int PairModel::rowOf(qint64 first, qint64 second) const
{
    const auto found = std::ranges::find_if(m_pairs, [&](const DuplicatePair &pair) {
        return pair.first == first && pair.second == second;
    });
    return found == m_pairs.end() ? -1 : static_cast<int>(found - m_pairs.begin());
}

QStringList PairModel::reasonWords(const DuplicatePair &pair)
{
    QStringList words;
    for (const auto &[reason, text] : Reasons) {
        if (pair.reasons.contains(QLatin1String(reason)))
            words.append(tr(text));
    }
    return words;
}

Tone PairModel::toneOf(int score)
{
    constexpr int Strong = 90;
    constexpr int Fair = 70;
    return score >= Strong ? Tone::Ok : score >= Fair ? Tone::Warn : Tone::Neutral;
}

int PairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

QVariant PairModel::data(const QModelIndex &index, int role) const
{
    const DuplicatePair *pair = at(index.row());
    if (!pair)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString(pair->firstName + QLatin1Char('\n') + pair->secondName);
    case ReasonsRole:
        return reasonWords(*pair);
    case ScoreRole:
        return pair->score > 0 ? QLocale().toString(pair->score) : QString();
    case Roles::ToneRole:
        return static_cast<int>(toneOf(pair->score));
    case Qt::AccessibleTextRole:
        if (pair->score == 0)
            //: Two names, and why they are compared
            return tr("%1 and %2: %3")
                .arg(pair->firstName, pair->secondName,
                     reasonWords(*pair).join(QStringLiteral(" · ")));
        //: Two names, of 100 points how many speak for one record, and what is alike
        return tr("%1 and %2: %3, %4")
            .arg(pair->firstName, pair->secondName, QLocale().toString(pair->score),
                 reasonWords(*pair).join(QStringLiteral(" · ")));
    default:
        return {};
    }
}

} // namespace attache
