#pragma once

#include "core/parse/date_reader.h"
#include "core/parse/date_scanner.h"

#include <optional>

/// @file
/// The phrases that say a day, apart from how a line is searched for them.

namespace attache::dates {

/// What kind of phrase says a day: beside one another, the more precise one counts.
enum class Kind {
    Full,       ///< 2026-12-05, or a day with a year said some other way
    MonthDay,   ///< 12月5日
    DayOfMonth, ///< 5号
    Weekday,    ///< 周五
    Near,       ///< 明天
    Week,       ///< 下周
    Month,      ///< 12月, 月底
    Quarter,
    Year, ///< or half of one
    Term, ///< 三天内
    Time, ///< 下午3点前, which is today
};

/// A phrase and what it means.
struct Phrase
{
    Kind kind = Kind::Full;
    QDate date; ///< invalid when the phrase means no day: then nothing is read out of its words
    qsizetype start = 0;
    qsizetype end = 0;
    std::optional<QTime> time;
    bool approximate = false;
    /// Says its month, week or year itself, so that what precedes does not move it.
    bool anchored = false;
    /// Counted from here and now without a word that says so (三天内, 下周, 月底): behind an event
    /// it is counted from that.
    bool relative = false;
    bool isPast = false; ///< 上周三
    int month = 0;
    int day = 0;
    int weekday = 0;
};

/// A time of day beside a day; no time where it is only a part of the day (上午, 下班前).
struct TimePhrase
{
    std::optional<QTime> time;
    qsizetype end = 0;
};

/// Reads phrases at places of one line. The line must outlive it.
class Grammar
{
public:
    Grammar(const Scanner &scanner, const DateRules &rules, bool isWhole);

    /// The phrase that begins at @p place with all that belongs to it; nothing where none begins.
    std::optional<Phrase> phraseAt(qsizetype place) const;

private:
    using Maybe = std::optional<Phrase>;

    /// One phrase without what stands beside it.
    Maybe simple(qsizetype place) const;
    /// Behind the name of a company or person that begins at @p place like a day; -1 for none.
    qsizetype nameAt(qsizetype place) const;
    qsizetype companyAt(qsizetype place) const;
    bool actsAt(qsizetype place) const;
    qsizetype personAt(qsizetype place) const;
    Maybe simpleOf(QChar c, qsizetype place) const;
    Maybe longest(std::initializer_list<Maybe> phrases) const;

    // What may stand beside a phrase: date_grammar.cpp
    Maybe withNeighbours(Phrase phrase) const;
    bool takeTime(Phrase &phrase) const;
    bool takeSecond(Phrase &phrase) const;
    std::optional<bool> takeDayOfTerm(Phrase &phrase) const;
    QDate dayByWeekday(const Phrase &first, const Phrase &second, QDate date) const;
    bool takeLaterDay(Phrase &phrase) const;
    bool takeRange(Phrase &phrase) const;
    bool takeTerm(Phrase &phrase) const;
    bool takeVagueness(Phrase &phrase) const;
    Maybe rangeEnd(const Phrase &first, qsizetype place) const;
    static std::optional<Phrase> combined(const Phrase &first, const Phrase &second);
    static QDate agreedDay(const Phrase &finer, const Phrase &coarser);
    bool takeHoliday(Phrase &phrase) const;
    bool isRuledOut(const Phrase &phrase) const;
    bool isFollowed(const Phrase &phrase) const;
    bool isCondition(const Phrase &phrase) const;
    bool isFact(const Phrase &phrase) const;
    bool startsAtEvent(const Phrase &phrase) const;
    bool eventBefore(qsizetype place, bool adjacent) const;
    bool isBehindEvent(qsizetype end) const;
    bool isBehindStart(qsizetype end) const;
    bool eventBehind(const Phrase &phrase) const;
    bool isEventWord(qsizetype place) const;

    // 2026-12-05, 12/5, 12.5: date_grammar_numbers.cpp
    Maybe numeric(qsizetype place) const;
    Maybe fullNumeric(qsizetype place) const;
    Maybe rangeBehind(qsizetype end, QChar separator, QDate first) const;
    Maybe shortYear(qsizetype place) const;
    Maybe yearLast(qsizetype place) const;
    Maybe monthAndDay(qsizetype place) const;
    Maybe digitsOnly(qsizetype place) const;
    Maybe monthOfYear(qsizetype place) const;
    bool isFraction(int first, int second, qsizetype end) const;
    bool isDateSaid(qsizetype start, qsizetype end) const;
    bool isDayRange(qsizetype start, qsizetype end) const;
    bool isAmount(qsizetype end) const;
    bool isShareOrHours(qsizetype start, int first, int second, qsizetype end) const;
    bool isIdentifier(qsizetype start) const;
    bool isInsideNumber(qsizetype place) const;
    std::optional<TimePhrase> timeAt(qsizetype place) const;
    std::optional<TimePhrase> clockAt(qsizetype place) const;
    Maybe timeAlone(qsizetype place) const;

    // Chinese: date_grammar_zh.cpp, date_grammar_zh_spans.cpp
    struct Relation
    {
        int ahead = 0;
        bool isNone = false; ///< 上, 每: no day to come
        qsizetype end = 0;
    };
    struct Month
    {
        std::optional<int> year;
        int number = 0;
        QDate first; ///< of a month said by its distance; of a numbered one, with its year
    };
    struct Count
    {
        int value = 0;
        bool isHalf = false;  ///< 半
        bool hasHalf = false; ///< 一个半, 一年半
        bool isVague = false; ///< 两三: the greater one is the value
        qsizetype end = 0;
    };

    Maybe chinese(qsizetype place) const;
    std::optional<Relation> relation(qsizetype place) const;
    Maybe yearPhrase(qsizetype place) const;
    Maybe inYear(qsizetype place, std::optional<int> year, qsizetype start) const;
    Maybe monthPhrase(qsizetype place, std::optional<int> year) const;
    Maybe relativeMonth(qsizetype place) const;
    Maybe monthTail(const Month &month, qsizetype start, qsizetype place) const;
    Maybe dayInMonth(const Month &month, qsizetype start, qsizetype place) const;
    Maybe partOfMonth(const Month &month, qsizetype start, qsizetype place) const;
    Maybe nthOfMonth(const Month &month, qsizetype start, qsizetype place) const;
    Phrase monthPart(const Month &month, QDate date, qsizetype start, qsizetype end,
                     bool approximate) const;
    QDate inMonth(const Month &month, int day) const;
    QDate endOf(const Month &month) const;
    Maybe quarter(qsizetype place, std::optional<int> year) const;
    Maybe halfYear(qsizetype place, std::optional<int> year) const;
    Maybe shortHalf(qsizetype place, std::optional<int> year) const;
    Maybe week(qsizetype place) const;
    Maybe weekTail(const Relation &relation, bool isRelated, qsizetype start,
                   qsizetype place) const;
    Maybe dayOfWeek(const Relation &relation, bool isRelated, qsizetype start, qsizetype place,
                    bool isRepeated) const;
    Phrase inWeek(const Relation &relation, bool isRelated, Kind kind, QDate date, qsizetype start,
                  qsizetype end) const;
    QDate mondayIn(const Relation &relation) const;
    std::optional<Number> weekdayAt(qsizetype place) const;
    Maybe nearDay(qsizetype place) const;
    Maybe dayOfMonth(qsizetype place) const;
    Maybe bareEnd(qsizetype place) const;
    Maybe term(qsizetype place) const;
    bool isRate(qsizetype end) const;
    Maybe skippedQualifier(qsizetype place) const;
    std::optional<Count> count(qsizetype place) const;
    bool isMeasured(qsizetype place) const;
    bool isAttribute(qsizetype place, bool isPresent) const;

    // English: date_grammar_en.cpp, date_grammar_en_spans.cpp
    Maybe english(qsizetype place) const;
    std::optional<Number> monthName(qsizetype place) const;
    std::optional<Number> weekdayName(qsizetype place) const;
    std::optional<Number> ordinal(qsizetype place) const;
    std::optional<Number> ordinalWord(qsizetype place) const;
    Maybe englishWord(qsizetype place) const;
    /// What stands before a month or another period: "end of", "last working day of".
    struct EndHead
    {
        int nth = -1; ///< the last one for 0; -1 where no ordinal stands there
        std::optional<Number> weekday;
        bool isWorkingDay = false;
        bool isMiddle = false;
        qsizetype at = 0;  ///< behind the ordinal
        qsizetype of = -1; ///< where the period begins
    };
    Maybe joinedEnd(qsizetype place, qsizetype at) const;
    Maybe shortEnd(qsizetype place) const;
    std::optional<EndHead> endHead(qsizetype at) const;
    Phrase endInMonth(const EndHead &head, QDate month, qsizetype place, qsizetype end) const;
    Maybe endOfNamedMonth(const EndHead &head, qsizetype place, qsizetype from, int ahead) const;
    Maybe endOfPeriod(qsizetype place, qsizetype from, int ahead) const;
    Maybe englishEnd(qsizetype place) const;
    Maybe distantPeriod(qsizetype place) const;
    Maybe englishPeriod(qsizetype place) const;
    bool takeDayInWeek(Phrase &phrase, qsizetype place, QDate monday) const;
    bool takeDayInMonth(Phrase &phrase, qsizetype place) const;
    Maybe englishWeekday(qsizetype place) const;
    Maybe englishMonthDay(qsizetype place) const;
    Maybe englishDayMonth(qsizetype place) const;
    Maybe englishMonth(qsizetype place) const;
    Maybe englishQuarter(qsizetype place) const;
    Maybe englishHalf(qsizetype place) const;
    Maybe englishOrdinal(qsizetype place) const;
    Maybe englishTerm(qsizetype place) const;
    Maybe englishNone(qsizetype place) const;
    Maybe englishRuledOut(qsizetype place) const;
    std::optional<Number> yearBehind(qsizetype place) const;

    /// A term of @p count units from @p day; invalid when the unit is none.
    enum class Unit { Hour, Day, WorkingDay, Week, Month, Quarter, Year };
    static QDate added(QDate day, Unit unit, const Count &count, bool back);
    std::optional<Count> englishCount(qsizetype place) const;
    Maybe countedTerm(Phrase phrase, Unit unit, const Count &many, qsizetype behind,
                      bool isLed) const;
    std::optional<std::pair<Unit, qsizetype>> unitAt(qsizetype place) const;
    std::optional<std::pair<Unit, qsizetype>> termUnit(Count &many) const;
    std::optional<std::pair<Unit, qsizetype>> englishUnit(qsizetype place) const;

    Phrase made(Kind kind, QDate date, qsizetype start, qsizetype end) const;
    /// A day without its year, by the rules.
    QDate withoutYear(int month, int day) const;

    const Scanner &m_scan;
    const DateRules &m_rules;
    QDate m_today;
    bool m_isWhole;
    mutable int m_depth = 0;
};

} // namespace attache::dates
