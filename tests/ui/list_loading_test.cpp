#include "core/domain/product.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/list_view.h"
#include "ui/lists/record_source.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QSignalSpy>

using namespace std::chrono_literals;

namespace attache {
namespace {

constexpr int Many = 4000; ///< more than can be read between two looks at the clock

/// What a source on another thread waits for, and what it then answers.
struct Gate
{
    QSemaphore open;
    Result<std::vector<qint64>> answer = std::vector<qint64>();
};

/// Ends the first read as a slow file would, and answers on another thread when the gate is opened.
class SlowSource : public ListSource
{
public:
    SlowSource(std::shared_ptr<Gate> gate, bool beside)
        : m_gate(std::move(gate))
        , m_beside(beside)
    {
    }
    const RecordType &type() const override { return recordTypeOf<Product>(); }
    Result<std::vector<ListColumn>> columns() override
    {
        ListColumn column;
        column.key = QStringLiteral("name");
        column.text = [](const void *) { return QStringLiteral("Lamp"); };
        return std::vector{column};
    }
    Result<std::vector<qint64>> ids(const ListQuery &) override
    {
        if (!m_beside)
            return Error{Error::Kind::Cancelled, {}, {}, {}};
        m_gate->open.acquire();
        return m_gate->answer;
    }
    Result<std::vector<ListedRow>> rows(std::span<const qint64> ids) override
    {
        return std::vector<ListedRow>(ids.size(), std::make_shared<const int>(0));
    }
    TableSet tables() const override { return TableSet(tablesOf<Product>); }
    Maker maker() const override
    {
        return [gate = m_gate](Workspace &) { return std::make_unique<SlowSource>(gate, true); };
    }

private:
    std::shared_ptr<Gate> m_gate;
    bool m_beside;
};

/// Knows how the list begins.
class BegunSource final : public SlowSource
{
public:
    explicit BegunSource(std::shared_ptr<Gate> gate)
        : SlowSource(std::move(gate), false)
    {
    }
    Result<std::optional<std::vector<qint64>>> beginning(const ListQuery &query, int) override
    {
        return std::optional(query.descending ? std::vector<qint64>{9, 8}
                                              : std::vector<qint64>{1, 2});
    }
};

/// Gives one row of several, and cannot say how many there are.
class UncountedSource final : public ListSource
{
public:
    const RecordType &type() const override { return recordTypeOf<Product>(); }
    Result<std::vector<ListColumn>> columns() override
    {
        return SlowSource(nullptr, false).columns();
    }
    Result<std::vector<qint64>> ids(const ListQuery &query) override
    {
        return query.text == QLatin1String("none") ? std::vector<qint64>() : std::vector<qint64>{1};
    }
    Result<std::vector<ListedRow>> rows(std::span<const qint64> ids) override
    {
        return std::vector<ListedRow>(ids.size(), std::make_shared<const int>(0));
    }
    Result<qint64> total() override
    {
        return Error{Error::Kind::Corrupt, QStringLiteral("The file is damaged."), {}, {}};
    }
    TableSet tables() const override { return TableSet(tablesOf<Product>); }
    Maker maker() const override
    {
        return [](Workspace &) { return std::make_unique<UncountedSource>(); };
    }
};

class ListLoading : public test::AccountsFixture
{
protected:
    void open(std::unique_ptr<ListSource> source)
    {
        ListView::Parts parts;
        parts.key = QStringLiteral("products");
        parts.words.none = QStringLiteral("Products belong here.");
        parts.words.count = [](int count) { return QStringLiteral("%1 products").arg(count); };
        parts.sortKey = QStringLiteral("name");
        parts.source = std::move(source);
        view = std::make_unique<ListView>(desk, nullptr, std::move(parts));
        view->resize(800, 500);
        view->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(view.get()));
    }
    void openProducts()
    {
        open(std::make_unique<RecordSource>(workspace.connection(), recordTypeOf<Product>()));
    }
    void addProducts(int count)
    {
        ASSERT_OK(workspace->perform(u"products"_qs, [&](Writer &writer) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                Product product;
                product.name = u"Lamp %1"_qs.arg(i, 5, 10, QLatin1Char('0'));
                ATTACHE_CHECK(writer.insert(product));
                products.push_back(product.id);
            }
            return {};
        }));
    }

    std::vector<Id<Product>> products;
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
    std::unique_ptr<ListView> view;
};

TEST_F(ListLoading, ATotalThatCannotBeReadIsSaidBesideTheCount)
{
    open(std::make_unique<UncountedSource>());
    view->refresh();
    EXPECT_EQ(view->countWords(), u"1 products"_qs);
    ListQuery query;
    query.text = QStringLiteral("lamp");
    view->model()->setQuery(query);
    EXPECT_EQ(view->countWords(), u"1 match · the number of all could not be read"_qs);
    query.text = QStringLiteral("none");
    view->model()->setQuery(query);
    EXPECT_FALSE(view->showsTable());
    const auto buttons = view->findChildren<QAbstractButton *>();
    EXPECT_TRUE(std::ranges::any_of(buttons, [](const QAbstractButton *button) {
        return button->isVisible() && button->text() == u"Clear the filters"_qs;
    })) << "that there is nothing is not known";
}

TEST_F(ListLoading, IsNotSeenOfAListThatIsReadAtOnce)
{
    addProducts(3);
    openProducts();
    QSignalSpy loading(view->model(), &ListModel::loadingChanged);
    view->refresh();
    EXPECT_TRUE(view->showsTable());
    EXPECT_EQ(view->model()->rowCount(), 3);
    EXPECT_EQ(loading.count(), 0);
}

TEST_F(ListLoading, StandsThereWhileALongListIsReadAndGoesWithTheRows)
{
    addProducts(Many);
    openProducts();
    const QAbstractItemModelTester tester(view->model());
    view->model()->setPatience(0ms);
    view->refresh();
    EXPECT_TRUE(view->showsLoading());
    EXPECT_FALSE(view->showsTable());
    EXPECT_EQ(view->countWords(), QString());
    // Where a link leads to is gone to when it can be.
    view->table()->setCurrentId(products[Many / 2].value());
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->showsTable(); }));
    EXPECT_EQ(view->model()->rowCount(), Many);
    EXPECT_EQ(view->model()->recordAt(1), products[1].value());
    EXPECT_EQ(view->table()->currentId(), products[Many / 2].value());
    EXPECT_EQ(view->countWords(), u"%1 products"_qs.arg(Many));

    // Once it is there, it stays in sight whatever is asked.
    QSignalSpy loading(view->model(), &ListModel::loadingChanged);
    view->table()->sortByColumn(view->model()->columnOf(u"name"_qs), Qt::DescendingOrder);
    view->refresh();
    EXPECT_TRUE(view->showsTable());
    EXPECT_EQ(view->model()->recordAt(0), products.back().value());
    EXPECT_EQ(loading.count(), 0);
}

TEST_F(ListLoading, TakesInWhatChangesMeanwhile)
{
    addProducts(Many);
    openProducts();
    view->model()->setPatience(0ms);
    view->refresh();
    ASSERT_TRUE(view->showsLoading());
    addProducts(1);
    EXPECT_TRUE(view->showsLoading());
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->showsTable(); }));
    EXPECT_EQ(view->model()->rowCount(), Many + 1);
}

TEST_F(ListLoading, BeginsWithWhatIsKnownAndAddsTheRestBelow)
{
    open(std::make_unique<BegunSource>(gate));
    const QAbstractItemModelTester tester(view->model());
    view->refresh();
    ASSERT_TRUE(view->model()->isLoading());
    EXPECT_TRUE(view->showsTable());
    EXPECT_EQ(view->model()->ids(), (std::vector<qint64>{1, 2}));
    EXPECT_EQ(view->countWords(), QString()) << "these are not all";
    view->table()->setCurrentId(2);
    QSignalSpy reset(view->model(), &QAbstractItemModel::modelReset);
    gate->answer = std::vector<qint64>{1, 2, 3, 4};
    gate->open.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view->model()->isLoading(); }));
    EXPECT_EQ(view->model()->rowCount(), 4);
    EXPECT_EQ(view->table()->currentId(), 2);
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(view->countWords(), u"4 products"_qs);
}

TEST_F(ListLoading, BeginsAnewWithAnotherOrder)
{
    open(std::make_unique<BegunSource>(gate));
    view->refresh();
    ASSERT_TRUE(view->model()->isLoading());
    ListQuery query = view->model()->query();
    query.descending = true;
    gate->answer = std::vector<qint64>{9, 8, 7};
    gate->open.release(2); // the read that is given up is waited for
    view->model()->setQuery(query);
    EXPECT_EQ(view->model()->ids(), (std::vector<qint64>{9, 8}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view->model()->isLoading(); }));
    EXPECT_EQ(view->model()->ids(), (std::vector<qint64>{9, 8, 7}));
}

TEST_F(ListLoading, EndsWithAnEmptyList)
{
    open(std::make_unique<SlowSource>(gate, false));
    view->refresh();
    EXPECT_TRUE(view->showsLoading());
    gate->open.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view->showsLoading(); }));
    EXPECT_TRUE(view->emptyState()->isVisible());
}

TEST_F(ListLoading, EndsWithWhyTheListCouldNotBeRead)
{
    gate->answer = Error{Error::Kind::Io, u"The disk is gone."_qs, {}, {}};
    open(std::make_unique<SlowSource>(gate, false));
    view->refresh();
    gate->open.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view->showsLoading(); }));
    EXPECT_TRUE(view->findChild<ErrorState *>()->isVisible());
    // The next try may take long as well.
    gate->answer = std::vector<qint64>{1, 2};
    view->refresh();
    EXPECT_TRUE(view->showsLoading());
    gate->open.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->showsTable(); }));
    EXPECT_EQ(view->model()->rowCount(), 2);
}

TEST_F(ListLoading, IsGivenUpWithTheView)
{
    addProducts(Many);
    openProducts();
    view->model()->setPatience(0ms);
    view->refresh();
    ASSERT_TRUE(view->showsLoading());
    view.reset();
    QCoreApplication::processEvents();
}

} // namespace
} // namespace attache
