#include "core/queries/training_list.h"

#include "core/queries/read_rows.h"

namespace attache {

using namespace queries;

Result<std::vector<ExamQuestion>> questionsOf(Connection &connection, Id<Training> training)
{
    static const QByteArray sql = "SELECT " + columnsOf<ExamQuestion>("q") +
                                  " FROM training_question t JOIN exam_question q "
                                  "ON q.id = t.question WHERE t.training = ?1 "
                                  "ORDER BY t.position, t.id";
    return readRows(
        connection, sql, [](const Statement &row) { return Table<ExamQuestion>::read(row); },
        training);
}

Result<TrainingCount> trainingCount(Connection &connection, Id<Training> training)
{
    ATTACHE_TRY(const auto rows, readRows(
                                     connection,
                                     "SELECT count(*), count(*) FILTER (WHERE result = 'passed'), "
                                     "count(*) FILTER (WHERE result = 'failed') "
                                     "FROM training_person WHERE training = ?1",
                                     [](const Statement &row) {
                                         return TrainingCount{static_cast<int>(row.integer(0)),
                                                              static_cast<int>(row.integer(1)),
                                                              static_cast<int>(row.integer(2))};
                                     },
                                     training));
    return rows.front();
}

Result<std::vector<TrainingRow>> trainingsOn(Connection &connection, Id<Product> product)
{
    static const QByteArray sql =
        "SELECT " + columnsOf<Training>("t") + ", iif(a.id IS NULL, '', " + DisplayName +
        "), count(p.id), count(p.id) FILTER (WHERE p.result = 'passed'), "
        "count(p.id) FILTER (WHERE p.result = 'failed'), round(avg(p.score)), "
        "ifnull(group_concat(iif(p.contact IS NULL, p.name, c.name), char(10)) "
        "FILTER (WHERE p.result = 'failed'), '') "
        "FROM training t LEFT JOIN account a ON a.id = t.account "
        "LEFT JOIN training_person p ON p.training = t.id LEFT JOIN contact c ON c.id = p.contact "
        "WHERE t.product = ?1 GROUP BY t.id ORDER BY t.held_on DESC, t.id DESC";
    return readRows(
        connection, sql,
        [](const Statement &row) {
            int at = after<Training>();
            TrainingRow training{Table<Training>::read(row), {}, {}, {}, {}};
            training.account = row.text(at++);
            training.count.people = static_cast<int>(row.integer(at++));
            training.count.passed = static_cast<int>(row.integer(at++));
            training.count.failed = static_cast<int>(row.integer(at++));
            if (const int mean = at++; !row.isNull(mean))
                training.mean = static_cast<int>(row.integer(mean));
            training.failed = row.text(at).split(u'\n', Qt::SkipEmptyParts);
            return training;
        },
        product);
}

Result<std::vector<TrainedPerson>> trainedPeople(Connection &connection)
{
    static const QByteArray sql =
        QByteArray("SELECT p.id, p.contact, iif(p.contact IS NULL, p.name, c.name), "
                   "iif(a.id IS NULL, '', ") +
        DisplayName +
        "), p.training, t.title, ifnull(m.name, ''), p.score, "
        "coalesce(p.assessed_on, t.held_on) AS since "
        "FROM training_person p JOIN training t ON t.id = p.training "
        "LEFT JOIN contact c ON c.id = p.contact LEFT JOIN account a ON a.id = c.account "
        "LEFT JOIN product m ON m.id = t.product WHERE p.result = 'passed' "
        "ORDER BY p.contact IS NOT NULL, 4, 3, since DESC, p.id";
    return readRows(connection, sql, [](const Statement &row) {
        TrainedPerson person;
        person.id = row.id<TrainingPerson>(0);
        person.contact = row.id<Contact>(1);
        person.name = row.text(2);
        person.account = row.text(3);
        person.training = row.id<Training>(4);
        person.title = row.text(5);
        person.product = row.text(6);
        if (!row.isNull(7))
            person.score = static_cast<int>(row.integer(7));
        person.since = row.date(8);
        return person;
    });
}

} // namespace attache
